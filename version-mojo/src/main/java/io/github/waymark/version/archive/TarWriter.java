package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** POSIX tar: ustar headers, with extended ones for what doesn't fit into them. Owner and group are 0, as no archive needs them. */
final class TarWriter implements ArchiveWriter {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    /** What eleven octal digits can say. */
    private static final long LARGEST = 8L * 1024 * 1024 * 1024 - 1;

    private final OutputStream stream;
    private final long seconds;

    TarWriter(OutputStream stream, Instant time) {
        this.stream = stream;
        this.seconds = Math.max(0, time.getEpochSecond());
    }

    /** Compressed; the header of the compression has neither a time nor a name. */
    static TarWriter gzipped(OutputStream stream, Instant time) throws IOException {
        return new TarWriter(new Gzip(stream), time);
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(OutputStream stream) throws IOException {
            super(stream, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    @Override
    public void add(String path, Kind kind, Content content) throws IOException {
        String link = kind == Kind.LINK ? text(content) : "";
        long size = kind == Kind.LINK ? 0 : content.size();
        String extended = record("path", path, fits(path))
                + record("linkpath", link, fits(link))
                + record("size", Long.toString(size), size <= LARGEST);
        if (!extended.isEmpty()) {
            byte[] records = extended.getBytes(StandardCharsets.UTF_8);
            stream.write(header("pax/" + shortened(path), "", records.length, 0644, 'x'));
            stream.write(records);
            pad(records.length);
        }
        int mode = kind == Kind.EXECUTABLE ? 0755 : kind == Kind.LINK ? 0777 : 0644;
        stream.write(header(shortened(path), shortened(link), size, mode, kind == Kind.LINK ? '2' : '0'));
        if (kind != Kind.LINK) {
            copy(content, size);
        }
    }

    private static String text(Content content) throws IOException {
        try (InputStream input = content.open()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void copy(Content content, long size) throws IOException {
        try (InputStream input = content.open()) {
            if (input.transferTo(stream) != size) {
                throw new IOException("a file changed while it was read");
            }
        }
        pad(size);
    }

    private static boolean fits(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_NAME && bytes.length == name.length();
    }

    /** ASCII, for readers that don't know extended headers. */
    private static String shortened(String name) {
        String ascii = new String(name.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
        return ascii.length() <= LONGEST_NAME ? ascii : ascii.substring(ascii.length() - LONGEST_NAME);
    }

    /** {@code "%d %s=%s\n"}, where the number counts its own digits too. */
    private static String record(String key, String value, boolean needless) {
        if (needless) {
            return "";
        }
        String rest = " " + key + "=" + value + "\n";
        int length = rest.getBytes(StandardCharsets.UTF_8).length;
        int total = length + Integer.toString(length).length();
        total = length + Integer.toString(total).length();
        return total + rest;
    }

    private byte[] header(String name, String link, long size, int mode, char type) {
        byte[] header = new byte[BLOCK];
        ascii(header, 0, name);
        octal(header, 100, 8, mode);
        octal(header, 108, 8, 0);
        octal(header, 116, 8, 0);
        octal(header, 124, 12, Math.min(size, LARGEST));
        octal(header, 136, 12, seconds);
        header[156] = (byte) type;
        ascii(header, 157, link);
        ascii(header, 257, "ustar");
        ascii(header, 263, "00");
        ascii(header, 265, "root");
        ascii(header, 297, "root");
        octal(header, 329, 8, 0);
        octal(header, 337, 8, 0);
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xFF;
        }
        octal(header, 148, 7, sum);
        return header;
    }

    private static void ascii(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, Math.min(bytes.length, LONGEST_NAME));
    }

    private static void octal(byte[] header, int at, int length, long value) {
        String digits = Long.toOctalString(value);
        ascii(header, at, "0".repeat(length - 1 - digits.length()) + digits);
        header[at + length - 1] = 0;
    }

    private void pad(long size) throws IOException {
        int rest = (int) (size % BLOCK);
        if (rest > 0) {
            stream.write(new byte[BLOCK - rest]);
        }
    }

    @Override
    public void close() throws IOException {
        stream.write(new byte[2 * BLOCK]);
        if (stream instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
        stream.flush();
    }
}
