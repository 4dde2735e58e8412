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

/** Writes a zip with Unix modes, which preserve executable files and links. */
final class ZipWriter implements ArchiveWriter {

    /** The earliest time that the format supports. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 12, 0);

    private final ZipArchiveOutputStream zip;
    private final long millis;

    ZipWriter(OutputStream stream, Instant time) {
        this.zip = new ZipArchiveOutputStream(stream);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        this.millis = millis(time);
    }

    /**
     * Noon of the day in UTC. Zips contain local times, so the library converts times to the zone of this machine. Noon exists in every
     * zone, because daylight saving time skips an hour of the night.
     */
    private static long millis(Instant time) {
        LocalDateTime noon =
                LocalDateTime.ofInstant(time, ZoneOffset.UTC).toLocalDate().atTime(LocalTime.NOON);
        LocalDateTime local = noon.isBefore(EARLIEST) ? EARLIEST : noon;
        return local.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
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
