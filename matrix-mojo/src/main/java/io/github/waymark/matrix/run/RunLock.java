package io.github.waymark.matrix.run;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lock of {@code target/matrix}: two runs would write, and read, each other's reports.
 *
 * <p>The operating system holds it for this process, so a process that was killed leaves none behind. The file has the process and the
 * start of the run that holds it.
 */
public final class RunLock implements AutoCloseable {

    private static final String NAME = "run.lock";

    /** Far behind the text, which the other run must be able to read: Windows denies access to what is locked. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;

    private RunLock(@Nullable FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks the folder of results. Where the file system has no locks, or the folder can't be written, nothing is locked.
     *
     * @param start when this run started
     * @throws ProblemException if another run holds the lock
     */
    public static RunLock of(Path folder, Instant start) {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null) {
                String holder = text(file);
                channel.close();
                throw new ProblemException(held(folder, holder));
            }
            byte[] text = ("process " + ProcessHandle.current().pid() + ", started at "
                            + start.truncatedTo(ChronoUnit.SECONDS))
                    .getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text), 0);
            return new RunLock(channel, lock);
        } catch (IOException e) {
            // Writing the results will report why.
            close(channel);
            return new RunLock(null, null);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(POSITION, 1, false);
        } catch (OverlappingFileLockException e) {
            // Another run in this process.
            return null;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static Problem held(Path folder, String holder) {
        return new Problem(
                "Another run of the matrix uses this folder.",
                folder + (holder.isEmpty() ? "" : ", by " + holder),
                "Each run would take the reports of the other for its own.",
                "Wait until it has ended, or run this one in another clone or worktree.");
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (IOException e) {
            // Closing the channel releases it, too.
            close(channel);
        }
        close(channel);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // The operating system closes it with this process.
                return;
            }
        }
    }
}
