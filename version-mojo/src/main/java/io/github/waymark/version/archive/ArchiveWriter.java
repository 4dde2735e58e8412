package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** Packs files into a stream. The same files in the same order give the same bytes. */
interface ArchiveWriter extends AutoCloseable {

    /** What a file holds. */
    interface Content {

        /** In bytes. */
        long size() throws IOException;

        InputStream open() throws IOException;
    }

    /**
     * Adds a file.
     *
     * @param path with {@code /} between names
     */
    void add(String path, Kind kind, Content content) throws IOException;

    /** Ends the archive; the stream below stays open. */
    @Override
    void close() throws IOException;

    /** A writer for a format, on a stream; all files get this time. */
    static ArchiveWriter of(ArchiveFormat format, OutputStream stream, Instant time) throws IOException {
        return format == ArchiveFormat.ZIP ? new ZipWriter(stream, time) : new TarWriter(stream, time);
    }
}
