package io.github.waymark.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads files below {@code .git}, and others that git takes its rules from.
 *
 * <p>Anything may be there: a pipe that nobody writes to, a device without an end, a file of any size. None of them may keep a build
 * waiting or take its memory.
 */
public final class BoundedFile {

    /** More than any reference, or any other file of one line, has. */
    static final int ONE_LINE = 1 << 16;

    private BoundedFile() {}

    /**
     * The bytes of a file.
     *
     * @param most how large it may be
     * @throws IOException also when it is no regular file, or is larger
     */
    public static byte[] read(Path file, int most) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException("not a regular file: " + file);
        }
        if (attributes.size() > most) {
            throw new IOException("larger than " + most + " bytes: " + file);
        }
        return Files.readAllBytes(file);
    }
}
