package io.github.waymark.output;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes output files atomically: readers see either the old or the new content. */
public final class OutputFile {

    private static final int BUFFER_SIZE = 1 << 16;

    private static final String DRAFT = ".tmp";
    private static final Pattern DRAFT_NAME = Pattern.compile("\\..+\\.[0-9a-f]+-[0-9]+\\.tmp");
    /** The time after which a draft to which nothing was written is that of a process that was killed. */
    private static final long ABANDONED_MILLIS = 60_000;

    private static final int MAX_SWEPT = 100;
    private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

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
        Path temporary = folder.resolve("." + file.getFileName() + "." + suffix + DRAFT);
        try {
            try (OutputStream stream = new BufferedOutputStream(
                    Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    BUFFER_SIZE)) {
                content.writeTo(stream);
            }
            deleteAbandoned(folder, temporary);
            if (Files.isRegularFile(file) && Files.mismatch(file, temporary) < 0) {
                return false;
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Deletes what processes that were killed have left in a folder, the first time that this one writes there. */
    private static void deleteAbandoned(Path folder, Path draft) throws IOException {
        if (!SWEPT.add(folder)) {
            return;
        }
        if (SWEPT.size() > MAX_SWEPT) {
            // A process may serve many builds.
            SWEPT.clear();
        }
        // The draft's time: it has the same clock as the other files.
        long limit = Files.getLastModifiedTime(draft).toMillis() - ABANDONED_MILLIS;
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, OutputFile::isDraft)) {
            for (Path other : drafts) {
                if (Files.getLastModifiedTime(other).toMillis() < limit) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another process deletes them at the same time, or this user may not: only space is lost.
            return;
        }
    }

    private static boolean isDraft(Path file) {
        return DRAFT_NAME.matcher(String.valueOf(file.getFileName())).matches();
    }
}
