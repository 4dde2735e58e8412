package io.github.waymark.cache;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files in Waymark's folders under a temporary name and moves them into place, so that concurrent builds don't interfere;
 * temporary files of killed processes are deleted later.
 */
public final class AtomicFile {

    private static final String TEMPORARY = ".tmp";
    private static final long HOUR_MILLIS = 60L * 60 * 1000;
    /** In one sweep, so that no build takes long for it. */
    private static final int MAX_SWEPT = 100;

    private AtomicFile() {}

    /** Creates a folder, and those above it, unless it exists. */
    public static void createFolder(Path folder, Sharing sharing) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            createFolder(parent, sharing);
        }
        try {
            Files.createDirectory(folder);
            sharing.adjust(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Writes a file in a folder that exists; a reader sees the old content or the new one, never a part. */
    public static void write(Path file, byte[] content, Sharing sharing) throws IOException {
        // A unique number, without the fifty classes that the JDK's own temporary files load.
        String unique = Long.toHexString(System.nanoTime()) + "-"
                + Thread.currentThread().getId();
        Path temporary = file.resolveSibling(file.getFileName() + "." + unique + TEMPORARY);
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            sharing.adjust(temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Deletes temporary files that no process can be writing any more. */
    static void sweep(Path folder) throws IOException {
        // The folder's time: a file was written to it just now, so it has the same clock as the other files.
        deleteBefore(folder, Files.getLastModifiedTime(folder).toMillis() - HOUR_MILLIS, TEMPORARY, MAX_SWEPT);
    }

    /** Deletes files that were written before a time, in milliseconds since 1970; files that can't be deleted are left. */
    public static void deleteBefore(Path folder, long limitMillis) {
        deleteBefore(folder, limitMillis, "", Integer.MAX_VALUE);
    }

    private static void deleteBefore(Path folder, long limitMillis, String ending, int max) {
        int left = max;
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
            // Another build deletes at the same time, or this user may not: only space is lost.
            return;
        }
    }
}
