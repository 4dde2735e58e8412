package io.github.waymark.entrypoints.maven;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The source jars of jars in the local repository, into which an IDE or {@code dependency:sources} has downloaded them. */
final class SourceJars implements AutoCloseable {

    private final List<FileSystem> open = new ArrayList<>();

    /**
     * Opens the source jars of jars; those that are damaged are left out.
     *
     * @param jars the jars with the classes
     */
    SourceJars(List<Path> jars) {
        for (Path jar : jars) {
            Path sources =
                    jar.resolveSibling(String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "-sources.jar"));
            if (!sources.equals(jar) && Files.isRegularFile(sources)) {
                open(sources);
            }
        }
    }

    private void open(Path sources) {
        try {
            open.add(FileSystems.newFileSystem(sources));
        } catch (IOException e) {
            // A sentence of a page is missing; the jar with the classes is complete.
        }
    }

    /** The folders at the top of the source jars. */
    List<Path> folders() {
        return open.stream().map(jar -> jar.getPath("/")).toList();
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : open) {
            jar.close();
        }
    }
}
