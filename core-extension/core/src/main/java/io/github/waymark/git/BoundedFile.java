package io.github.waymark.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files of the git folder and git's configuration files.
 *
 * <p>Only regular files up to a size limit are read: a pipe, a device or a huge file must neither block a build nor exhaust its
 * memory.
 */
public final class BoundedFile {

    /** Larger than any reference or other file of one line. */
    static final int ONE_LINE = 1 << 16;

    private BoundedFile() {}

    /**
     * Reads a file.
     *
     * @param maxBytes the size limit
     * @throws IOException also when it is not a regular file or is too large
     */
    public static byte[] read(Path file, int maxBytes) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException("not a regular file: " + file);
        }
        if (attributes.size() > maxBytes) {
            throw new IOException("larger than " + maxBytes + " bytes: " + file);
        }
        return Files.readAllBytes(file);
    }
}
