package io.github.waymark.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Caches results in small files, each with the question that it answers.
 *
 * <p>An entry begins with a checksum and the build of Waymark that wrote it, so a reader can rely on its format. Anything else is
 * a miss: an entry of another build or for another question, one that is damaged or too large, a folder, a device. A cache that
 * can't be read or written never fails the caller.
 */
public final class Cache {

    private static final String NAME = "waymark";
    private static final char END = '\u0001';
    private static final int SUM_BYTES = 4;
    private static final int MAX_BYTES = 1 << 28;

    private final @Nullable Path folder;
    private final String build;
    private final Sharing sharing;

    /**
     * A cache of values whose format core defines.
     *
     * @param parent a folder that contains the cache; empty to cache nothing
     */
    public Cache(Optional<Path> parent) {
        this(parent, "");
    }

    /**
     * A cache of values whose format another module defines.
     *
     * @param build the build of that module
     */
    public Cache(Optional<Path> parent, String build) {
        this(parent, build, Sharing.NONE);
    }

    /**
     * A cache in a folder that others may use.
     *
     * @param parent the git folder
     * @param build the build of the module that defines the format of the values; empty for core
     * @param sharing adjusts the permissions of its files
     */
    public Cache(Optional<Path> parent, String build, Sharing sharing) {
        this.folder = parent.isEmpty() ? null : parent.get().resolve(NAME);
        this.build = build;
        this.sharing = sharing;
    }

    /** The values that answer a question; empty when there are none. */
    public Map<String, String> read(String name, String question) {
        Optional<byte[]> content = readBytes(name, question);
        return content.isEmpty() ? Map.of() : values(new String(content.get(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < lines.length()) {
            int equals = lines.indexOf('=', at);
            int end = lines.indexOf(END, equals);
            values.put(lines.substring(at, equals), lines.substring(equals + 1, end));
            at = end + 1;
        }
        return values;
    }

    /** Caches the values that answer a question, in place of the entry of that name. A failure is ignored. */
    public void write(String name, String question, Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getKey().indexOf('=') >= 0 || value.getValue().indexOf(END) >= 0) {
                return;
            }
            text.append(value.getKey()).append('=').append(value.getValue()).append(END);
        }
        writeBytes(name, question, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes that answer a question. */
    public Optional<byte[]> readBytes(String name, String question) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        byte[] head = head(name, question);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long length = attributes.size() - SUM_BYTES - head.length;
            return attributes.isRegularFile() && length >= 0 && length <= MAX_BYTES
                    ? content(file, head, (int) length)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> content(Path file, byte[] head, int length) throws IOException {
        byte[] begin = new byte[SUM_BYTES + head.length];
        try (InputStream input = Files.newInputStream(file)) {
            if (input.readNBytes(begin, 0, begin.length) < begin.length
                    || !Arrays.equals(begin, SUM_BYTES, begin.length, head, 0, head.length)) {
                return Optional.empty();
            }
            byte[] content = new byte[length];
            return input.readNBytes(content, 0, length) == length
                            && Arrays.equals(begin, 0, SUM_BYTES, sum(head, content), 0, SUM_BYTES)
                    ? Optional.of(content)
                    : Optional.empty();
        }
    }

    /** Caches the bytes that answer a question, in place of the entry of that name. A failure is ignored. */
    public void writeBytes(String name, String question, byte[] content) {
        if (folder == null || content.length > MAX_BYTES) {
            return;
        }
        byte[] head = head(name, question);
        byte[] entry = Arrays.copyOf(sum(head, content), SUM_BYTES + head.length + content.length);
        System.arraycopy(head, 0, entry, SUM_BYTES, head.length);
        System.arraycopy(content, 0, entry, SUM_BYTES + head.length, content.length);
        try {
            AtomicFile.createFolder(folder, sharing);
            AtomicFile.write(folder.resolve(name), entry, sharing);
            AtomicFile.sweep(folder);
        } catch (IOException e) {
            // A read-only git folder: the answer is computed again each time.
            return;
        }
    }

    /** With the question's length before it, so that nothing in it can be taken for its end. */
    private byte[] head(String name, String question) {
        String head = "waymark " + CoreBuild.ID + " " + build + "\n" + name + " " + question.length() + "\n" + question;
        return head.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sum(byte[] head, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(head, 0, head.length);
        crc.update(content, 0, content.length);
        int sum = (int) crc.getValue();
        return new byte[] {(byte) (sum >>> 24), (byte) (sum >>> 16), (byte) (sum >>> 8), (byte) sum};
    }
}
