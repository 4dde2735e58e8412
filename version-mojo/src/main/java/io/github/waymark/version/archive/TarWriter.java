package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes a compressed POSIX tar that contains nothing about the machine or the user. */
final class TarWriter implements ArchiveWriter {

    private final GzipCompressorOutputStream gzip;
    private final OwnerlessTar tar;
    private final long millis;

    TarWriter(OutputStream stream, Instant time) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        this.gzip = new GzipCompressorOutputStream(stream, parameters);
        this.tar = new OwnerlessTar(gzip);
        this.millis = Math.max(0, time.toEpochMilli());
    }

    /** Replaces the owner, which is the user of the JVM by default, also in the entries that the library adds for long names. */
    private static final class OwnerlessTar extends TarArchiveOutputStream {

        OwnerlessTar(OutputStream stream) {
            super(stream, StandardCharsets.UTF_8.name());
            setLongFileMode(LONGFILE_POSIX);
            setBigNumberMode(BIGNUMBER_POSIX);
            setAddPaxHeadersForNonAsciiNames(true);
        }

        @Override
        public void putArchiveEntry(TarArchiveEntry entry) throws IOException {
            entry.setNames("root", "root");
            entry.setIds(0, 0);
            super.putArchiveEntry(entry);
        }
    }

    @Override
    public void add(String path, Kind kind, Content content) throws IOException {
        TarArchiveEntry entry;
        if (kind == Kind.LINK) {
            entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
            entry.setMode(0777);
            entry.setLinkName(text(content));
        } else {
            entry = new TarArchiveEntry(path, TarConstants.LF_NORMAL);
            entry.setMode(kind == Kind.EXECUTABLE ? 0755 : 0644);
            entry.setSize(content.size());
        }
        entry.setModTime(millis);
        tar.putArchiveEntry(entry);
        if (kind != Kind.LINK) {
            try (InputStream input = content.open()) {
                input.transferTo(tar);
            }
        }
        tar.closeArchiveEntry();
    }

    private static String text(Content content) throws IOException {
        try (InputStream input = content.open()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        tar.finish();
        gzip.finish();
    }
}
