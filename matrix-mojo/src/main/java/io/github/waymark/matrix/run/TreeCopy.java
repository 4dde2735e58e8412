package io.github.waymark.matrix.run;

import io.github.waymark.matrix.process.Child;
import io.github.waymark.matrix.process.Command;
import io.github.waymark.matrix.process.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/**
 * Copies the sources of a project: what git tracks, and what it neither tracks nor ignores.
 *
 * <p>Without git, everything but {@code target} folders. The copy's {@code .git} is a file that leads to the repository.
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

    /** The files that git lists; empty when there is no repository, or no program git. */
    private Optional<List<String>> listed() throws IOException {
        List<byte[]> output = new ArrayList<>();
        // -z: names with odd letters come as they are; a name with a line's end is in two parts, joined below.
        Command command = new Command(
                List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"), root, environment);
        try {
            Ending ending = Child.start(command, output::add).await(Duration.ofMinutes(5));
            if (ending.exitCode() != 0) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (byte[] line : output) {
            text.append(text.isEmpty() ? "" : "\n").append(new String(line, StandardCharsets.UTF_8));
        }
        return Optional.of(List.of(text.toString().split("\0", -1)).stream()
                .filter(name -> !name.isEmpty())
                .toList());
    }

    private static void copyFile(Path from, Path to) throws IOException {
        // Deleted, but not yet in the index; or a submodule, which has files of its own.
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
                return directory.getFileName().toString().equals("target")
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
