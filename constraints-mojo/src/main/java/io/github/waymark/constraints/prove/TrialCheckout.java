package io.github.waymark.constraints.prove;

import io.github.waymark.output.ScratchFolder;
import io.github.waymark.output.TemporaryDirectory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.Child;
import io.github.waymark.process.Command;
import io.github.waymark.process.ProcessRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** A temporary copy of a project: a worktree of its repository, or without a repository a copy of its files. */
public final class TrialCheckout implements AutoCloseable {

    private static final String TREE = "tree";
    /** The file with the repository that has the worktree, for the run after one that was killed. */
    private static final String REPOSITORY = "repository";
    /** The file with the program that runs in the folder, for the same run. */
    private static final String PROGRAM = "program.process";

    private final ScratchFolder scratch;
    private final Path folder;
    private final Path source;
    private final Optional<String> commit;
    private final Set<Path> outputs;
    private final Map<String, String> environment;

    private TrialCheckout(
            ScratchFolder scratch,
            Path source,
            Optional<String> commit,
            Set<Path> outputs,
            Map<String, String> environment) {
        this.scratch = scratch;
        this.folder = scratch.path();
        this.source = source;
        this.commit = commit;
        this.outputs = Set.copyOf(outputs);
        this.environment = environment;
    }

    /**
     * Creates the folder of the copy, outside of the project. {@link #renew} creates the copy. The copies of runs that were killed are
     * removed.
     *
     * @param source the top of the repository, or without one the folder of the project
     * @param commit the commit to copy; empty if there is no repository
     * @param outputs the folders of build output, which are not copied
     * @param environment the environment of the git program
     */
    public static TrialCheckout create(
            Path source, Optional<String> commit, Set<Path> outputs, Map<String, String> environment) {
        try {
            ScratchFolder scratch = scratch(environment);
            if (commit.isPresent()) {
                Files.writeString(scratch.path().resolve(REPOSITORY), source.toString());
            }
            return new TrialCheckout(scratch, source, commit, outputs, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for temporary files; those of runs that were killed are deleted, with their programs and worktrees. */
    static ScratchFolder scratch(Map<String, String> environment) throws IOException {
        return ScratchFolder.create("constraints-", abandoned -> {
            // It would go on writing to the copy.
            new ProcessRecord(abandoned.resolve(PROGRAM)).terminate();
            Path repository = abandoned.resolve(REPOSITORY);
            if (Files.isRegularFile(repository)) {
                Path source = Path.of(Files.readString(repository));
                if (Files.isDirectory(source)) {
                    removeWorktree(abandoned, source, environment);
                }
            }
        });
    }

    /** Replaces the copy by a new one, so that no file of an earlier build is left. */
    public void renew() {
        try {
            remove();
            if (commit.isPresent()) {
                addWorktree(commit.get());
            } else {
                copy(source, tree());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The temporary folder that contains the copy. */
    Path folder() {
        return folder;
    }

    /** The folder of the copy. */
    Path tree() {
        return folder.resolve(TREE);
    }

    private void addWorktree(String head) throws IOException {
        Path log = folder.resolve("git.log");
        List<String> line = List.of("git", "worktree", "add", "--detach", tree().toString(), head);
        int exit;
        try {
            exit = exitCode(new Command(line, source, environment), log, folder);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The program git can't be started.",
                            source.toString(),
                            "Proposals are tested in a git worktree: " + e.getMessage() + ".",
                            "Install git, or set -Dconstraints.proveIn to a folder that is not in a repository."),
                    e);
        }
        if (exit != 0) {
            throw new ProblemException(new Problem(
                    "The temporary worktree can't be created.",
                    source.toString(),
                    Files.readString(log).strip(),
                    "Fix the cause; `git worktree prune` removes leftovers of interrupted runs."));
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param folder the temporary folder that it works in, which has a record of it meanwhile
     * @throws IOException if it can't be started
     */
    static int exitCode(Command command, Path log, Path folder) throws IOException {
        try {
            return Child.start(command, log)
                    .await(Duration.ZERO, new ProcessRecord(folder.resolve(PROGRAM)))
                    .exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    "interrupted while " + command.line().get(0) + " ran");
        }
    }

    private void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && (folder.endsWith("target") || outputs.contains(folder))) {
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

    /** The copy of a file or folder; empty if it is not part of the copy. */
    public Optional<Path> copyOf(Path original) {
        Path absolute = original.toAbsolutePath().normalize();
        return absolute.startsWith(source)
                ? Optional.of(tree().resolve(source.relativize(absolute).toString()))
                : Optional.empty();
    }

    private void remove() throws IOException {
        if (commit.isPresent() && Files.exists(tree())) {
            removeWorktree(folder, source, environment);
        } else {
            TemporaryDirectory.delete(tree());
        }
    }

    /** Twice by force: git locks a worktree while it creates it, and is killed with the run. */
    private static void removeWorktree(Path folder, Path repository, Map<String, String> environment)
            throws IOException {
        Path tree = folder.resolve(TREE);
        TemporaryDirectory.delete(tree);
        List<String> line = List.of("git", "worktree", "remove", "--force", "--force", tree.toString());
        exitCode(new Command(line, repository, environment), folder.resolve("git.log"), folder);
    }

    @Override
    public void close() {
        try {
            remove();
            scratch.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
