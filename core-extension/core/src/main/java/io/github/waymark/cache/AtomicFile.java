package io.github.waymark.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files in Waymark's own folders. They are written under a temporary name and moved into place, so concurrent builds don't disturb
 * each other; temporary files of processes that were killed are deleted later.
 */
public final class AtomicFile {

    private static final String TEMPORARY = ".tmp";
    private static final long HOUR_MILLIS = 60L * 60 * 1000;
    /** At once, so that no build has to wait for it. */
    private static final int MOST_SWEPT = 100;

    private AtomicFile() {}

    /** Writes a file in a folder that exists; a reader sees the old content or the new one, never a part. */
    public static void write(Path file, byte[] content) throws IOException {
        // A unique number, without the fifty classes that the JDK's own temporary files load.
        String own = Long.toHexString(System.nanoTime()) + "-"
                + Thread.currentThread().getId();
        Path whole = file.resolveSibling(file.getFileName() + "." + own + TEMPORARY);
        try {
            Files.write(whole, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Deletes temporary files that no process can be writing any more. */
    static void sweep(Path folder) throws IOException {
        // The folder's own time: one of its files was written just now, by the clock that the others were stamped with.
        deleteBefore(folder, Files.getLastModifiedTime(folder).toMillis() - HOUR_MILLIS, TEMPORARY, MOST_SWEPT);
    }

    /** Deletes files that were written before a time, in milliseconds since 1970; what can't be deleted stays. */
    public static void deleteBefore(Path folder, long limitMillis) {
        deleteBefore(folder, limitMillis, "", Integer.MAX_VALUE);
    }

    private static void deleteBefore(Path folder, long limitMillis, String ending, int most) {
        int left = most;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (left > 0
                        && file.toString().endsWith(ending)
                        && Files.getLastModifiedTime(file).toMillis() < limitMillis) {
                    Files.deleteIfExists(file);
                    left--;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another build deletes at the same time, or nobody may: it's only about room.
            return;
        }
    }
}
