package io.github.waymark.matrix.jdk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what looks like a JDK in the folders where tools put them. */
final class JdkFolders {

    /** Names that tools give to a link to one of the others. */
    private static final Set<String> ALIASES = Set.of("current", "default");

    /** More than any tool nests; keeps the search from wandering through an archive cache. */
    private static final int MOST_FOLDERS = 2000;

    private final Machine machine;
    private int visited;

    JdkFolders(Machine machine) {
        this.machine = machine;
    }

    /** The JDKs in a folder, at most so many levels below it; each is named after that folder. */
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

    /** The home of the JDK that a folder is, or that the bundle of macOS holds. */
    Optional<Path> home(Path folder) {
        Path bundled = folder.resolve("Contents").resolve("Home");
        return List.of(folder, bundled).stream().filter(this::looksLikeAJdk).findFirst();
    }

    private boolean looksLikeAJdk(Path folder) {
        return Files.exists(folder.resolve("bin").resolve(machine.program("java")))
                || Files.isRegularFile(folder.resolve("release"));
    }
}
