package io.github.waymark.git.status;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses git's index, versions 2 to 4, as described in {@code gitformat-index}; only the parts that show whether files changed.
 *
 * <p>A sparse or split index is supported only by {@link #parseAny}, for {@link FullIndex}.
 */
public final class GitIndex {

    /** An index of about half a million files; a larger one is left to JGit. */
    static final int MAX_BYTES = 64 << 20;

    /** No system opens a file with a longer path. */
    private static final int MAX_PATH_LENGTH = 4096;

    private static final int SIGNATURE = 0x44495243;
    private static final int ID_BYTES = 20;
    private static final int NAME_LENGTH = 0xfff;
    private static final int LONG_NAME = 0xfff;
    private static final int EXTENDED = 0x4000;
    private static final int ASSUME_VALID = 0x8000;
    private static final int STAGE = 0x3000;

    /**
     * A tracked file.
     *
     * @param path a character for each byte: names need not be UTF-8
     * @param at offset of the entry
     * @param idAt offset of its blob's id, see {@link #isBlob}
     * @param flagged whether git treats it specially: assumes it unchanged, skips it, or adds it later
     */
    record Entry(
            String path,
            int mode,
            int at,
            int idAt,
            int size,
            int modifiedSeconds,
            int modifiedNanos,
            int changedSeconds,
            int changedNanos,
            boolean unmerged,
            boolean flagged) {}

    private final byte[] file;
    private final ByteBuffer bytes;
    private final List<Entry> entries = new ArrayList<>();
    /** The paths as bytes, which need not be UTF-8; empty unless the whole index is wanted. */
    private final List<byte[]> paths = new ArrayList<>();

    private final boolean any;
    private @Nullable String tree;
    private @Nullable ByteBuffer link;
    private int pathBytes;

    private GitIndex(byte[] file, boolean any) {
        this.file = file;
        this.any = any;
        this.bytes = ByteBuffer.wrap(file);
    }

    /** Parses an index; null if it is damaged or its format is not supported. */
    public static @Nullable GitIndex parse(byte[] file) {
        return parse(file, false);
    }

    /** As {@link #parse}, also if the index is sparse or split: then its entries are not those of all files. */
    static @Nullable GitIndex parseAny(byte[] file) {
        return parse(file, true);
    }

    private static @Nullable GitIndex parse(byte[] file, boolean any) {
        try {
            GitIndex index = new GitIndex(file, any);
            index.read();
            return index;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** The path of an entry of {@link #parseAny}, as bytes. */
    byte[] path(int entry) {
        return paths.get(entry);
    }

    /** What a split index says of the shared one; null if it isn't split. */
    @Nullable
    ByteBuffer link() {
        return link;
    }

    /** The index itself. */
    byte[] file() {
        return file;
    }

    /** Whether the entry's blob has this id, 20 bytes. */
    boolean isBlob(Entry entry, byte[] id) {
        return Arrays.equals(file, entry.idAt(), entry.idAt() + ID_BYTES, id, 0, ID_BYTES);
    }

    /** The tree that the index contains, 40 hexadecimal digits; null if git has not recorded it. */
    @Nullable
    String tree() {
        return tree;
    }

    private void read() {
        int signature = bytes.getInt();
        int version = bytes.getInt();
        int count = bytes.getInt();
        if (signature != SIGNATURE || version < 2 || version > 4 || count < 0) {
            throw new IllegalArgumentException("not a supported index");
        }
        byte[] path = {};
        for (int i = 0; i < count; i++) {
            path = readEntry(version, path);
        }
        while (bytes.position() < file.length - ID_BYTES) {
            readExtension();
        }
        if (bytes.position() != file.length - ID_BYTES) {
            throw new IllegalArgumentException("the last entry or extension reaches into the checksum");
        }
    }

    private byte[] readEntry(int version, byte[] previous) {
        int start = bytes.position();
        int changedSeconds = bytes.getInt();
        int changedNanos = bytes.getInt();
        int modifiedSeconds = bytes.getInt();
        int modifiedNanos = bytes.getInt();
        bytes.position(start + 24);
        int mode = bytes.getInt();
        bytes.position(start + 36);
        int size = bytes.getInt();
        int idAt = bytes.position();
        bytes.position(idAt + ID_BYTES);
        int flags = bytes.getShort();
        boolean extended = version >= 3 && (flags & EXTENDED) != 0;
        int more = extended ? bytes.getShort() : 0;
        byte[] path = version == 4 ? readCompressed(previous) : readPadded(start, flags & NAME_LENGTH);
        pathBytes += path.length;
        if (path.length > MAX_PATH_LENGTH || pathBytes > MAX_BYTES) {
            // Version 4 could make gigabytes of paths from a small file.
            throw new IllegalArgumentException("paths are too long");
        }
        if (any) {
            paths.add(path);
        }
        entries.add(new Entry(
                new String(path, StandardCharsets.ISO_8859_1),
                mode,
                start,
                idAt,
                size,
                modifiedSeconds,
                modifiedNanos,
                changedSeconds,
                changedNanos,
                (flags & STAGE) != 0,
                (flags & ASSUME_VALID) != 0 || more != 0));
        return path;
    }

    private byte[] readPadded(int start, int length) {
        int from = bytes.position();
        int end = length < LONG_NAME ? from + length : zero(from + LONG_NAME);
        byte[] path = Arrays.copyOfRange(file, from, end);
        for (byte one : path) {
            if (one == 0) {
                throw new IllegalArgumentException("a path is shorter than its length");
            }
        }
        // Entries end with one to eight zeros, at a multiple of eight bytes.
        bytes.position(start + (end - start) / 8 * 8 + 8);
        return path;
    }

    /** Version 4 leaves out what a path has in common with the one before. */
    private byte[] readCompressed(byte[] previous) {
        int octet = bytes.get() & 0xff;
        int drop = octet & 0x7f;
        while ((octet & 0x80) != 0 && drop <= previous.length) {
            octet = bytes.get() & 0xff;
            drop = ((drop + 1) << 7) | (octet & 0x7f);
        }
        if (drop > previous.length) {
            throw new IllegalArgumentException("a path drops more than the one before has");
        }
        int from = bytes.position();
        int end = zero(from);
        int shared = previous.length - drop;
        byte[] path = Arrays.copyOf(previous, shared + end - from);
        System.arraycopy(file, from, path, shared, end - from);
        bytes.position(end + 1);
        return path;
    }

    private int zero(int from) {
        int end = from;
        while (bytes.get(end) != 0) {
            end++;
        }
        return end;
    }

    private void readExtension() {
        byte[] name = new byte[4];
        bytes.get(name);
        int size = bytes.getInt();
        int end = bytes.position() + size;
        if (size < 0) {
            // It would lead backwards, in an endless loop.
            throw new IllegalArgumentException("an extension has a negative size");
        }
        String text = new String(name, StandardCharsets.US_ASCII);
        if (text.equals("TREE")) {
            readTree();
        } else if (any && text.equals("link")) {
            link = bytes.slice(bytes.position(), size);
        } else if (any && text.equals("sdir")) {
            // Without content: folders may be entries.
            tree = null;
        } else if (text.charAt(0) < 'A' || text.charAt(0) > 'Z') {
            // Lower case marks extensions that a reader must support: split, sparse.
            throw new IllegalArgumentException("the extension " + text + " is not supported");
        }
        bytes.position(end);
    }

    /** The first recorded tree is the root; a count of -1 marks it as out of date. */
    private void readTree() {
        if (bytes.get(zero(bytes.position())) == 0 && bytes.get() == 0) {
            int from = bytes.position();
            boolean valid = bytes.get(from) != '-';
            while (bytes.get() != '\n') {
                // Counts are written in decimal digits.
            }
            if (valid) {
                byte[] id = new byte[ID_BYTES];
                bytes.get(id);
                tree = HexFormat.of().formatHex(id);
            }
        }
    }
}
