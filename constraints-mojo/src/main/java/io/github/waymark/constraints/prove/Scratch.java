package io.github.waymark.constraints.prove;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A copy of a project to build in: a worktree of its repository at HEAD, or where there is none a copy of its files. */
public final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Path source;
    private final boolean worktree;

    private Scratch(Path folder, Path source, boolean worktree) {
        this.folder = folder;
        this.source = source;
        this.worktree = worktree;
    }

    /**
     * Makes the copy, outside of the project.
     *
     * @param source the top of the repository, or the project's folder where there is none
     */
    public static Scratch of(Path source, Optional<Path> repository) {
        try {
            Path folder = Files.createTempDirectory("constraints-").toRealPath();
            if (repository.isPresent()) {
                addWorktree(repository.get(), folder.resolve("tree"));
                return new Scratch(folder, repository.get(), true);
            }
            copy(source, folder.resolve("tree"));
            return new Scratch(folder, source, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addWorktree(Path repository, Path tree) throws IOException {
        Path log = tree.resolveSibling("git.log");
        List<String> words = List.of("git", "worktree", "add", "--detach", tree.toString(), "HEAD");
        int exit;
        try {
            exit = Program.run(words, repository, Map.of(), log);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The program git can't be started.",
                            repository.toString(),
                            "A proposal is proved in a worktree, and git makes it: " + e.getMessage() + ".",
                            "Install git, or prove in a folder that is no repository."),
                    e);
        }
        if (exit != 0) {
            throw new ProblemException(new Problem(
                    "The scratch worktree can't be made.",
                    repository.toString(),
                    Files.readString(log).strip(),
                    "Mend what git says; `git worktree prune` removes remains of interrupted runs."));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && folder.endsWith("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Where a file or folder of the original lies in the copy; empty where it lies outside of what was copied. */
    public Optional<Path> of(Path original) {
        Path absolute = original.toAbsolutePath().normalize();
        return absolute.startsWith(source)
                ? Optional.of(folder.resolve("tree")
                        .resolve(source.relativize(absolute).toString()))
                : Optional.empty();
    }

    /** A folder beside the copy, for what belongs to no project. */
    public Path beside() {
        return folder;
    }

    @Override
    public void close() {
        try {
            if (worktree) {
                Program.run(
                        List.of(
                                "git",
                                "worktree",
                                "remove",
                                "--force",
                                folder.resolve("tree").toString()),
                        source,
                        Map.of(),
                        folder.resolve("git.log"));
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
