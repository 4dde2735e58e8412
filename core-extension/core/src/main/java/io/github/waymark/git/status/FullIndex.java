package io.github.waymark.git.status;

import io.github.waymark.git.BoundedFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sparse or split index as one that lists each file, in version 3 of git's format.
 *
 * <p>The entries of a split index ({@code git update-index --split-index}) are in two files, and those of a sparse one ({@code git
 * sparse-checkout set --sparse-index}) stand for whole folders.
 */
public final class FullIndex {

    /** Reads the files of a folder from the repository. */
    @FunctionalInterface
    public interface Trees {

        /**
         * Visits all files of a folder and its sub-folders.
         *
         * @param tree id of the folder's tree, 40 hexadecimal digits
         */
        void files(String tree, FileVisitor visitor) throws IOException;
    }

    /** Receives the files of a folder. */
    @FunctionalInterface
    public interface FileVisitor {

        /**
         * Receives a file.
         *
         * @param path relative to the folder
         * @param mode type and permissions, as in the index
         * @param id the id of its blob, 20 bytes
         */
        void visit(byte[] path, int mode, byte[] id) throws IOException;
    }

    /**
     * A file, of which there are up to three during a merge.
     *
     * @param path its bytes as characters, so that the order is that of the bytes
     */
    private record Key(String path, int stage) {}

    private static final int SIGNATURE = 0x44495243;
    private static final int ID_BYTES = 20;
    /** An entry's attributes and id. */
    private static final int HEAD_BYTES = 60;
    /** These, the flags without the length of the path, and the flags of version 3. */
    private static final int LINE_BYTES = HEAD_BYTES + 2 * Short.BYTES;

    private static final int MODE_AT = 24;
    private static final int TYPE = 0170000;
    private static final int FOLDER = 0040000;
    private static final int EXTENDED = 0x4000;
    private static final int NAME_LENGTH = 0xfff;
    private static final int STAGE = 0x3000;
    private static final int SKIP_WORKTREE = 0x4000;
    private static final int MAX_FILES = 4_000_000;
    private static final String DAMAGED = "The index, or the index that it is split from, is damaged.";

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::path).thenComparingInt(Key::stage);

    private final Path gitDir;
    private final Trees trees;
    private final Map<Key, ByteBuffer> lines = new TreeMap<>(ORDER);
    private int bytes = 12 + ID_BYTES;

    private FullIndex(Path gitDir, Trees trees) {
        this.gitDir = gitDir;
        this.trees = trees;
    }

    /**
     * The content of the full index.
     *
     * @param gitDir the folder with the index
     * @return empty if the index is damaged or its format is not supported
     * @throws IOException if the index that it is split from can't be read, or is another one
     */
    public static Optional<byte[]> of(Path gitDir, Trees trees) throws IOException {
        GitIndex own = GitIndex.parseAny(BoundedFile.read(gitDir.resolve("index"), GitIndex.MAX_BYTES));
        if (own == null) {
            return Optional.empty();
        }
        FullIndex full = new FullIndex(gitDir, trees);
        full.add(own);
        return Optional.of(full.content());
    }

    private void add(GitIndex own) throws IOException {
        ByteBuffer link = own.link();
        int from = 0;
        if (link != null) {
            try {
                from = addShared(own, link);
            } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
                throw new IOException(DAMAGED, e);
            }
        }
        for (int i = from; i < own.entries().size(); i++) {
            add(own, i, own.path(i));
        }
    }

    /** Adds the entries of the shared index, except for those that are deleted or replaced; returns how many were replaced. */
    private int addShared(GitIndex own, ByteBuffer link) throws IOException {
        byte[] id = new byte[ID_BYTES];
        link.get(id);
        if (Arrays.equals(id, new byte[ID_BYTES])) {
            return 0;
        }
        GitIndex shared = shared(id);
        int count = shared.entries().size();
        BitSet deleted = link.hasRemaining() ? bits(link, count) : new BitSet();
        BitSet replaced = link.hasRemaining() ? bits(link, count) : new BitSet();
        int next = 0;
        for (int i = 0; i < count; i++) {
            if (replaced.get(i)) {
                // Its path is left out, as it is that of the entry that it replaces.
                int replacement = next++;
                if (!deleted.get(i)) {
                    add(own, replacement, shared.path(i));
                }
            } else if (!deleted.get(i)) {
                add(shared, i, shared.path(i));
            }
        }
        return next;
    }

    private GitIndex shared(byte[] id) throws IOException {
        byte[] file =
                BoundedFile.read(gitDir.resolve("sharedindex." + HexFormat.of().formatHex(id)), GitIndex.MAX_BYTES);
        GitIndex shared = GitIndex.parseAny(file);
        if (shared == null
                || shared.link() != null
                || !Arrays.equals(file, file.length - ID_BYTES, file.length, id, 0, ID_BYTES)) {
            throw new IOException(DAMAGED);
        }
        return shared;
    }

    /** A bitmap in the format EWAH: words that say how many equal words follow, and how many literal ones. */
    private static BitSet bits(ByteBuffer link, int limit) throws IOException {
        BitSet bits = new BitSet(limit);
        int size = link.getInt();
        int words = link.getInt();
        if (size < 0 || size > limit || words < 0 || words > link.remaining() / Long.BYTES) {
            throw new IOException(DAMAGED);
        }
        int end = link.position() + words * Long.BYTES;
        long at = 0;
        while (link.position() < end) {
            long marker = link.getLong();
            long run = (marker >>> 1 & 0xffff_ffffL) * Long.SIZE;
            if ((marker & 1) != 0) {
                bits.set((int) Math.min(at, size), (int) Math.min(at + run, size));
            }
            at += run;
            for (long literals = marker >>> 33; literals > 0 && at < size; literals--) {
                for (long word = link.getLong(); word != 0; word &= word - 1) {
                    bits.set(Math.toIntExact(Math.min(at + Long.numberOfTrailingZeros(word), limit)));
                }
                at += Long.SIZE;
            }
            if (at >= size) {
                break;
            }
        }
        bits.clear(size, Math.max(size, bits.length()));
        link.position(end + Integer.BYTES);
        return bits;
    }

    private void add(GitIndex index, int number, byte[] path) throws IOException {
        GitIndex.Entry entry = index.entries().get(number);
        ByteBuffer content = ByteBuffer.wrap(index.file());
        int flags = content.getShort(entry.at() + HEAD_BYTES);
        int more = (flags & EXTENDED) != 0 ? content.getShort(entry.at() + HEAD_BYTES + Short.BYTES) : 0;
        if ((entry.mode() & TYPE) != FOLDER) {
            ByteBuffer line = ByteBuffer.allocate(LINE_BYTES);
            line.put(index.file(), entry.at(), HEAD_BYTES);
            line.putShort((short) (flags & ~(NAME_LENGTH | EXTENDED)));
            put(path, line.putShort((short) more));
            return;
        }
        int idAt = entry.at() + HEAD_BYTES - ID_BYTES;
        trees.files(HexFormat.of().formatHex(index.file(), idAt, idAt + ID_BYTES), (name, mode, id) -> {
            byte[] file = Arrays.copyOf(path, path.length + name.length);
            System.arraycopy(name, 0, file, path.length, name.length);
            ByteBuffer line = ByteBuffer.allocate(LINE_BYTES);
            line.putInt(MODE_AT, mode);
            line.put(HEAD_BYTES - ID_BYTES, id);
            put(file, line.putShort(LINE_BYTES - Short.BYTES, (short) SKIP_WORKTREE));
        });
    }

    private void put(byte[] path, ByteBuffer line) throws IOException {
        if (path.length == 0) {
            throw new IOException(DAMAGED);
        }
        Key key = new Key(new String(path, StandardCharsets.ISO_8859_1), line.getShort(HEAD_BYTES) & STAGE);
        @Nullable ByteBuffer before = lines.put(key, line);
        bytes += length(key, line) - (before == null ? 0 : length(key, before));
        if (lines.size() > MAX_FILES) {
            throw new IOException("The index stands for more than " + MAX_FILES + " files.");
        }
    }

    /** With one to eight zeros at its end, at a multiple of eight bytes. */
    private static int length(Key key, ByteBuffer line) {
        int length = HEAD_BYTES
                + Short.BYTES
                + (more(line) == 0 ? 0 : Short.BYTES)
                + key.path().length();
        return length / 8 * 8 + 8;
    }

    private static int more(ByteBuffer line) {
        return line.getShort(LINE_BYTES - Short.BYTES);
    }

    private byte[] content() {
        ByteBuffer out = ByteBuffer.allocate(bytes);
        out.putInt(SIGNATURE).putInt(3).putInt(lines.size());
        lines.forEach((key, line) -> {
            int end = out.position() + length(key, line);
            boolean extended = more(line) != 0;
            out.put(out.position(), line, 0, HEAD_BYTES);
            out.position(out.position() + HEAD_BYTES);
            int flags = line.getShort(HEAD_BYTES) | (extended ? EXTENDED : 0);
            out.putShort((short) (flags | Math.min(key.path().length(), NAME_LENGTH)));
            if (extended) {
                out.putShort((short) more(line));
            }
            out.put(key.path().getBytes(StandardCharsets.ISO_8859_1));
            out.position(end);
        });
        MessageDigest digest = sha1();
        digest.update(out.array(), 0, out.position());
        out.put(digest.digest());
        return out.array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1", e);
        }
    }
}
