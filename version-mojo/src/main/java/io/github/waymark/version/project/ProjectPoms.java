package io.github.waymark.version.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The POMs of a build: the root POM and those of its modules, also of modules that only a profile includes.
 *
 * @param rootFolder the folder of the root POM
 * @param poms the root POM first; empty if there is none
 * @param unread the modules without a POM in this folder, as {@code pom.xml: module}
 */
public record ProjectPoms(Path rootFolder, List<ProjectPom> poms, List<String> unread) {

    /** More than any build has. */
    private static final int MOST_POMS = 5000;

    public ProjectPoms {
        poms = List.copyOf(poms);
        unread = List.copyOf(unread);
    }

    /**
     * Reads the POMs of the build that a folder belongs to.
     *
     * @param folder a folder of the build; the root is the highest one whose POM leads to it by its modules
     * @param top the folder above which nothing is read
     */
    public static ProjectPoms around(Path folder, Path top) {
        Path root = folder;
        for (Path above = folder.getParent(); above != null && above.startsWith(top); above = above.getParent()) {
            if (Files.isRegularFile(above.resolve("pom.xml")) && contains(read(above, top), folder)) {
                root = above;
            }
        }
        return read(root, top);
    }

    private static boolean contains(ProjectPoms poms, Path folder) {
        return poms.poms().stream().anyMatch(pom -> folder.equals(pom.file().getParent()));
    }

    private static ProjectPoms read(Path rootFolder, Path top) {
        List<ProjectPom> poms = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        Deque<Path> open = new ArrayDeque<>();
        Path rootPom = rootFolder.resolve("pom.xml");
        if (Files.isRegularFile(rootPom)) {
            open.add(rootPom);
        }
        while (!open.isEmpty() && poms.size() < MOST_POMS) {
            Path file = open.remove();
            if (!seen.add(file)) {
                continue;
            }
            ProjectPom pom = ProjectPom.read(rootFolder, file);
            poms.add(pom);
            for (String module : pom.modules()) {
                Optional<Path> found = module(file, module, top);
                if (found.isPresent()) {
                    open.add(found.get());
                } else {
                    unread.add(pom.name() + ": " + module);
                }
            }
        }
        return new ProjectPoms(rootFolder, poms, unread);
    }

    private static Optional<Path> module(Path pom, String module, Path top) {
        try {
            Path found = pom.resolveSibling(module.replace('\\', '/')).normalize();
            Path file = Files.isDirectory(found) ? found.resolve("pom.xml") : found;
            return Files.isRegularFile(file) && file.toRealPath().startsWith(top)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException | IOException e) {
            return Optional.empty();
        }
    }

    /** The root POM. */
    public Optional<ProjectPom> root() {
        return poms.stream().findFirst();
    }

    /** The POM of this build that is the parent of another one, at the place that the other one names. */
    public Optional<ProjectPom> parentOf(ProjectPom child) {
        return child.parentFile()
                .flatMap(file -> poms.stream()
                        .filter(pom -> pom.file().equals(file))
                        .filter(pom -> child.parentKey().orElse("").equals(pom.key()))
                        .findFirst());
    }
}
