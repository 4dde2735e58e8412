package io.github.waymark.output;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes output files atomically: readers see either the old or the new content. */
public final class OutputFile {

    private static final int BUFFER_SIZE = 1 << 16;

    /** Content that is written while it is created, as it may not fit into memory. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream stream) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes text in UTF-8 unless the file already has this content; creates missing folders.
     *
     * @return whether the file changed
     * @throws ProblemException if the file can't be written; its old content is preserved
     */
    public static boolean write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #write(Path, String)}, for bytes. */
    public static boolean write(Path file, byte[] content) {
        return write(file, stream -> stream.write(content));
    }

    /** As {@link #write(Path, String)}, for content that is created while it is written. */
    public static boolean write(Path file, Content content) {
        try {
            Path absolute = file.toAbsolutePath();
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new IOException("it is not a file");
            }
            Files.createDirectories(folder);
            return replace(absolute, folder, content);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "An output file can't be written.",
                            file.toString(),
                            String.valueOf(e),
                            "Free disk space, grant this user write permission, or specify another file."),
                    e);
        }
    }

    private static boolean replace(Path file, Path folder, Content content) throws IOException {
        // Unique among threads and processes. The id of the process would start a thread pool.
        String suffix = Long.toHexString(System.nanoTime()) + "-"
                + Thread.currentThread().getId();
        Path temporary = folder.resolve("." + file.getFileName() + "." + suffix + ".tmp");
        try {
            try (OutputStream stream = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    BUFFER_SIZE)) {
                content.writeTo(stream);
            }
            if (Files.isRegularFile(file) && Files.mismatch(file, temporary) < 0) {
                return false;
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
