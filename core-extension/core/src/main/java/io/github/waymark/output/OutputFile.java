package io.github.waymark.output;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file that a goal writes. A reader sees the old content or the new one, never a part. */
public final class OutputFile {

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
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return false;
            }
            Path absolute = file.toAbsolutePath();
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new IOException("it is no file");
            }
            Files.createDirectories(folder);
            replace(absolute, folder, content);
            return true;
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

    private static void replace(Path file, Path folder, byte[] content) throws IOException {
        Path whole = folder.resolve("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId() + ".tmp");
        try {
            Files.write(whole, content);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
