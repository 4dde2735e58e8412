package io.github.waymark.version.archive;

import io.github.waymark.history.TrackedFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** Writes files to an archive. The same files in the same order give the same bytes. */
interface ArchiveWriter extends AutoCloseable {

    /** The content of a file. */
    interface Content {

        /** The number of bytes. */
        long size() throws IOException;

        InputStream open() throws IOException;
    }

    /**
     * Adds a file.
     *
     * @param path with {@code /} between names
     */
    void add(String path, Kind kind, Content content) throws IOException;

    /** Completes the archive without closing the stream. */
    @Override
    void close() throws IOException;

    /** Creates a writer that gives this time to all files. */
    static ArchiveWriter of(ArchiveFormat format, OutputStream stream, Instant time) throws IOException {
        return format == ArchiveFormat.ZIP ? new ZipWriter(stream, time) : new TarWriter(stream, time);
    }
}
