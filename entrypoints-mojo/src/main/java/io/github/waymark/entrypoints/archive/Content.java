package io.github.waymark.entrypoints.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Where the entries of an archive come from. */
interface Content extends AutoCloseable {

    /** The names of all files, with {@code /} between folders. */
    Set<String> names();

    /**
     * The bytes of an entry; empty if there is none.
     *
     * @param limit the number of bytes to read at most
     * @throws IOException if it is damaged
     */
    Optional<byte[]> bytes(String name, int limit) throws IOException;

    /** Whether a file differs from what was read of it. */
    boolean isChanged();

    /** Closes the file until it is needed again. */
    @Override
    void close();

    /** The content of a jar or folder. */
    static Content of(Path file) throws IOException {
        return Files.isDirectory(file) ? new FolderContent(file) : new JarContent(file);
    }
}
