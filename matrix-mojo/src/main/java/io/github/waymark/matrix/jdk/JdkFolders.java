package io.github.waymark.matrix.jdk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds folders that look like a JDK. */
final class JdkFolders {

    /** Names of links to another folder. */
    private static final Set<String> ALIASES = Set.of("current", "default");

    /** More than any tool has; limits the search in large archive caches. */
    private static final int MOST_FOLDERS = 2000;

    private final Machine machine;
    private int visited;

    JdkFolders(Machine machine) {
        this.machine = machine;
    }

    /** The JDKs in a folder, down to a number of levels; the folder is their source. */
    List<JdkCandidate> in(Path folder, int levels) {
        List<JdkCandidate> found = new ArrayList<>();
        visited = 0;
        search(folder, levels, folder.toString(), found);
        return found;
    }

    private void search(Path folder, int levels, String source, List<JdkCandidate> found) {
        for (Path child : SafePaths.folders(folder)) {
            if (++visited > MOST_FOLDERS) {
                return;
            }
            Optional<Path> home = home(child);
            if (ALIASES.contains(String.valueOf(child.getFileName()))) {
                continue;
            }
            if (home.isPresent()) {
                found.add(new JdkCandidate(home.get(), source));
            } else if (levels > 1) {
                search(child, levels - 1, source, found);
            }
        }
    }

    /** The home of the JDK in a folder: the folder itself, or {@code Contents/Home} in a bundle of macOS. */
    Optional<Path> home(Path folder) {
        Path bundled = folder.resolve("Contents").resolve("Home");
        return List.of(folder, bundled).stream().filter(this::looksLikeAJdk).findFirst();
    }

    private boolean looksLikeAJdk(Path folder) {
        return Files.exists(folder.resolve("bin").resolve(machine.program("java")))
                || Files.isRegularFile(folder.resolve("release"));
    }
}
