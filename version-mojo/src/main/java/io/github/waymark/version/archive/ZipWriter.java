package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Zip with Unix modes, which the JDK's writer can't set: executable files and links survive. */
final class ZipWriter implements ArchiveWriter {

    private static final long LARGEST = 0xFFFF_FFFEL;
    private static final int MOST_FILES = 0xFFFE;
    /** Sizes follow the content, and names are in UTF-8. */
    private static final int FLAGS = 0x0808;

    private final OutputStream stream;
    private final int dosTime;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long written;
    private int files;

    ZipWriter(OutputStream stream, Instant time) {
        this.stream = stream;
        this.dosTime = dosTime(time);
    }

    /** As local time of UTC; the format begins with the year 1980. */
    private static int dosTime(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        if (local.getYear() < 1980) {
            return 1 << 21 | 1 << 16;
        }
        int date = (local.getYear() - 1980) << 9 | local.getMonthValue() << 5 | local.getDayOfMonth();
        return date << 16 | local.getHour() << 11 | local.getMinute() << 5 | local.getSecond() >> 1;
    }

    @Override
    public void add(String path, Kind kind, Content content) throws IOException {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        long offset = written;
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        common(header, 0x0403_4B50, 0, 0, 0, name.length);
        header.write(name);
        write(header);
        CRC32 crc = new CRC32();
        long before = written;
        long size = deflate(content, crc);
        long compressed = written - before;
        if (written > LARGEST || size > LARGEST || ++files > MOST_FILES) {
            throw new IOException("more than 4 GiB or 65,534 files don't fit into this kind of zip; use tar.gz");
        }
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        number(after, 0x0807_4B50, 4);
        number(after, crc.getValue(), 4);
        number(after, compressed, 4);
        number(after, size, 4);
        write(after);
        entry(name, kind, crc.getValue(), compressed, size, offset);
    }

    private long deflate(Content content, CRC32 crc) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        long size = 0;
        try (InputStream input = content.open()) {
            DeflaterOutputStream compressed = new DeflaterOutputStream(new Counting(), deflater, 1 << 16);
            byte[] buffer = new byte[1 << 16];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                crc.update(buffer, 0, read);
                compressed.write(buffer, 0, read);
                size += read;
            }
            compressed.finish();
        } finally {
            deflater.end();
        }
        return size;
    }

    private final class Counting extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            stream.write(b);
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            stream.write(bytes, from, length);
            written += length;
        }
    }

    /** What local header and central directory share. */
    private void common(ByteArrayOutputStream to, int signature, long crc, long compressed, long size, int nameLength) {
        number(to, signature, 4);
        if (signature == 0x0201_4B50) {
            // Made on Unix, so that the modes count.
            number(to, 3 << 8 | 20, 2);
        }
        number(to, 20, 2);
        number(to, FLAGS, 2);
        number(to, Deflater.DEFLATED, 2);
        number(to, dosTime, 4);
        number(to, crc, 4);
        number(to, compressed, 4);
        number(to, size, 4);
        number(to, nameLength, 2);
        number(to, 0, 2);
    }

    private void entry(byte[] name, Kind kind, long crc, long compressed, long size, long offset) throws IOException {
        int mode = kind == Kind.LINK ? 0120777 : kind == Kind.EXECUTABLE ? 0100755 : 0100644;
        common(directory, 0x0201_4B50, crc, compressed, size, name.length);
        number(directory, 0, 2);
        number(directory, 0, 2);
        number(directory, 0, 2);
        number(directory, (long) mode << 16, 4);
        number(directory, offset, 4);
        directory.write(name);
    }

    private static void number(ByteArrayOutputStream to, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            to.write((int) (value >>> (8 * i)));
        }
    }

    private void write(ByteArrayOutputStream bytes) throws IOException {
        bytes.writeTo(stream);
        written += bytes.size();
    }

    @Override
    public void close() throws IOException {
        long start = written;
        write(directory);
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        number(end, 0x0605_4B50, 4);
        number(end, 0, 4);
        number(end, files, 2);
        number(end, files, 2);
        number(end, written - start, 4);
        number(end, start, 4);
        number(end, 0, 2);
        write(end);
        stream.flush();
    }
}
