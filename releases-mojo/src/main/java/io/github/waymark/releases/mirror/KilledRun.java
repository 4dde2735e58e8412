package io.github.waymark.releases.mirror;

import io.github.waymark.output.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a run that was killed can have left in a mirror. Only the process that holds the mirror's lock may ask. */
final class KilledRun {

    private static final String LOCK = ".lock";

    private final Path mirror;

    KilledRun(Path mirror) {
        this.mirror = mirror;
    }

    /**
     * Deletes locks of references and files, with which every later fetch would leave them as they are; and the mirror, if its creation
     * didn't end.
     */
    void repair() throws IOException {
        if (!Files.isDirectory(mirror)) {
            return;
        }
        for (Path lock : locks()) {
            Files.deleteIfExists(lock);
        }
        if (!isWritten("HEAD") || !isWritten("config") || !isFolder("refs") || !isFolder("objects")) {
            TemporaryDirectory.delete(mirror);
        }
    }

    private boolean isWritten(String name) throws IOException {
        Path file = mirror.resolve(name);
        return Files.isRegularFile(file) && Files.size(file) > 0;
    }

    private boolean isFolder(String name) {
        return Files.isDirectory(mirror.resolve(name));
    }

    private List<Path> locks() throws IOException {
        List<Path> locks = new ArrayList<>();
        addLocks(mirror, 1, locks);
        addLocks(mirror.resolve("refs"), Integer.MAX_VALUE, locks);
        addLocks(mirror.resolve("logs"), Integer.MAX_VALUE, locks);
        return locks;
    }

    private static void addLocks(Path folder, int depth, List<Path> locks) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> below = Files.walk(folder, depth)) {
            below.filter(path -> path.toString().endsWith(LOCK))
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(locks::add);
        }
    }
}
