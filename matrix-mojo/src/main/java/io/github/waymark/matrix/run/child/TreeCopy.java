package io.github.waymark.matrix.run.child;

import io.github.waymark.git.program.RepositoryPrograms;
import io.github.waymark.process.Command;
import io.github.waymark.process.ProgramOutput;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies the sources of a project: the files that git tracks, and those that it doesn't ignore.
 *
 * <p>Without git it copies everything except {@code target} directories. The copy's {@code .git} is a file with the path of the repository.
 */
final class TreeCopy {

    private final Path root;
    private final Map<String, String> environment;

    TreeCopy(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = environment;
    }

    void to(Path copy) throws IOException {
        Files.createDirectories(copy);
        Optional<List<String>> listed = listed();
        if (listed.isPresent()) {
            for (String name : listed.get()) {
                copyFile(root.resolve(name), copy.resolve(name));
            }
            linkRepository(copy);
        } else {
            copyAll(copy);
        }
    }

    /** The files that git lists; empty if git isn't installed, there is no repository, or one around the project ignores its folder. */
    private Optional<List<String>> listed() throws IOException {
        // -z: names with special characters or newlines are not quoted.
        List<String> line = new ArrayList<>(RepositoryPrograms.reading(root, environment));
        line.addAll(List.of("ls-files", "-z", "--cached", "--others", "--exclude-standard"));
        Command command = new Command(line, root, environment);
        try {
            return ProgramOutput.ofSuccessful(command, Duration.ofMinutes(5))
                    .map(text -> Stream.of(text.split("\0", -1))
                            .filter(name -> !name.isEmpty())
                            .toList())
                    .filter(names -> !names.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        // Deleted, but still in the index; or a submodule, whose files are listed separately.
        if (!Files.exists(from, LinkOption.NOFOLLOW_LINKS) || Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private void copyAll(Path copy) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(root)
                                && directory.getFileName().toString().equals("target")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copyFile(file, copy.resolve(root.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void linkRepository(Path copy) throws IOException {
        Path git = root.resolve(".git");
        if (Files.isDirectory(git)) {
            Files.writeString(copy.resolve(".git"), "gitdir: " + git.toRealPath() + "\n");
        } else if (Files.isRegularFile(git)) {
            String target = Files.readString(git).strip().replaceFirst("^gitdir: *", "");
            Files.writeString(
                    copy.resolve(".git"), "gitdir: " + root.resolve(target).normalize() + "\n");
        }
    }
}
