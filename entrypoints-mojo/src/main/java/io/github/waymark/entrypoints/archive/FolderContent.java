package io.github.waymark.entrypoints.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files below a folder, such as {@code target/classes}. */
final class FolderContent implements Content {

    private final Path folder;
    private final Set<String> names = new TreeSet<>();

    FolderContent(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Optional<byte[]> bytes(String name, int limit) throws IOException {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(folder.resolve(name))) {
            return Optional.of(stream.readNBytes(limit));
        }
    }

    /** Later goals of the build write into folders. */
    @Override
    public boolean isChanged() {
        return true;
    }

    @Override
    public void close() {
        // No file is open between two calls.
    }
}
