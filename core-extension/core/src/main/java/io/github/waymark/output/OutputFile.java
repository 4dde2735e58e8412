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

/** A file that a goal writes. A reader sees the old content or the new one, never a part. */
public final class OutputFile {

    private static final int BUFFER = 1 << 16;

    /** Content that is written as it is made, as it may not fit into memory. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream stream) throws IOException;
    }

    private OutputFile() {}

    /**
     * Writes text in UTF-8, unless the file has it already; folders are made as needed.
     *
     * @return whether the file changed
     * @throws ProblemException when it can't be written; what was there before stays
     */
    public static boolean write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #write(Path, String)}, of bytes. */
    public static boolean write(Path file, byte[] content) {
        return write(file, stream -> stream.write(content));
    }

    /** As {@link #write(Path, String)}, of content that is made while it is written. */
    public static boolean write(Path file, Content content) {
        try {
            Path absolute = file.toAbsolutePath();
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new IOException("it is no file");
            }
            Files.createDirectories(folder);
            return replace(absolute, folder, content);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The output can't be written.",
                            file.toString(),
                            String.valueOf(e),
                            "Make room on the disk, let this user write there, or name another file."),
                    e);
        }
    }

    private static boolean replace(Path file, Path folder, Content content) throws IOException {
        // A number that no other has: neither another thread nor another process. What would tell a process takes a
        // thread pool.
        String own = Long.toHexString(System.nanoTime()) + "-"
                + Thread.currentThread().getId();
        Path whole = folder.resolve("." + file.getFileName() + "." + own + ".tmp");
        try {
            try (OutputStream stream = new BufferedOutputStream(
                    Files.newOutputStream(whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER)) {
                content.writeTo(stream);
            }
            if (Files.isRegularFile(file) && Files.mismatch(file, whole) < 0) {
                return false;
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
