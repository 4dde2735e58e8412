package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zip with Unix modes: executable files and links survive. */
final class ZipWriter implements ArchiveWriter {

    /** The first one that the format can tell. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 12, 0);

    private final ZipArchiveOutputStream zip;
    private final long millis;

    ZipWriter(OutputStream stream, Instant time) {
        this.zip = new ZipArchiveOutputStream(stream);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        this.millis = millis(time);
    }

    /**
     * The day of UTC. The format has local times, so the library shifts what it is given by the zone of this machine: noon is the one
     * that is the same everywhere, as clocks that are put forward skip an hour of the night.
     */
    private static long millis(Instant time) {
        LocalDateTime noon =
                LocalDateTime.ofInstant(time, ZoneOffset.UTC).toLocalDate().atTime(LocalTime.NOON);
        LocalDateTime told = noon.isBefore(EARLIEST) ? EARLIEST : noon;
        return told.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }

    @Override
    public void add(String path, Kind kind, Content content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.setTime(millis);
        entry.setSize(content.size());
        entry.setUnixMode(
                switch (kind) {
                    case LINK -> UnixStat.LINK_FLAG | 0777;
                    case EXECUTABLE -> UnixStat.FILE_FLAG | 0755;
                    case FILE, SUBMODULE -> UnixStat.FILE_FLAG | 0644;
                });
        zip.putArchiveEntry(entry);
        try (InputStream input = content.open()) {
            input.transferTo(zip);
        }
        zip.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }
}
