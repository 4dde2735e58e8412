package io.github.waymark.matrix.run.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a copied tree, for builds that write into their sources and plugins that look for a repository. */
class TreeCopyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theCopyLeadsToTheRepository() throws IOException {
        Path root = repository();
        Path copy = copied(root);

        assertTrue(Files.exists(copy.resolve("tracked file")));
        assertTrue(Files.exists(copy.resolve("untracked")));
        assertFalse(Files.exists(copy.resolve("ignored")));
        assertEquals(git(root, "rev-parse", "HEAD"), git(copy, "rev-parse", "HEAD"));
        assertEquals("?? untracked", git(copy, "status", "--porcelain"));
    }

    @Test
    void soDoesOneOfAWorktreeWhoseOwnLinkIsAFile() throws IOException {
        Path root = repository();
        Path worktree = folder.resolve("worktree");
        git(root, "worktree", "add", "-q", "-b", "other", worktree.toString());
        Files.writeString(worktree.resolve("more"), "");
        git(worktree, "add", "more");
        git(worktree, "commit", "-q", "-m", "two");

        Path copy = copied(worktree);

        assertEquals(git(worktree, "rev-parse", "other"), git(copy, "rev-parse", "HEAD"));
        assertEquals("", git(copy, "status", "--porcelain"));
    }

    @Test
    void withoutARepositoryAllIsCopiedButWhatWasBuilt() throws IOException {
        Path root = Files.createDirectories(folder.resolve("plain"));
        Files.createDirectories(root.resolve("core/target"));
        Files.writeString(root.resolve("core/pom.xml"), "");
        Files.writeString(root.resolve("core/target/old"), "");

        // A repository may well be around the folder of the tests.
        Path copy = copied(root, Map.of("PATH", "/nowhere", "GIT_CEILING_DIRECTORIES", folder.toString()));

        assertTrue(Files.exists(copy.resolve("core/pom.xml")));
        assertFalse(Files.exists(copy.resolve("core/target")));
        assertFalse(Files.exists(copy.resolve(".git")));
    }

    @Test
    void aProjectThatARepositoryAroundItIgnoresIsCopiedAsWithoutOne() throws IOException {
        Path root = Files.createDirectories(repository().resolve("ignored folder/target"));
        Files.writeString(folder.resolve("root/.gitignore"), "ignored folder\n");
        Files.writeString(root.resolve("pom.xml"), "");

        Path copy = copied(root);

        assertTrue(Files.exists(copy.resolve("pom.xml")));
    }

    private Path repository() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        git(root, "init", "-q");
        Files.writeString(root.resolve(".gitignore"), "ignored\n");
        Files.writeString(root.resolve("tracked file"), "");
        git(root, "add", ".");
        git(root, "commit", "-q", "-m", "one");
        Files.writeString(root.resolve("untracked"), "");
        Files.writeString(root.resolve("ignored"), "");
        return root;
    }

    private Path copied(Path root) throws IOException {
        return copied(root, System.getenv());
    }

    private Path copied(Path root, Map<String, String> environment) throws IOException {
        Path copy = folder.resolve("copy");
        new TreeCopy(root, environment).to(copy);
        return copy;
    }

    private static String git(Path where, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(
                List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"));
        line.addAll(List.of(arguments));
        Process process = start(line, where);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "git did not end");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertEquals(0, process.exitValue(), () -> String.join(" ", line) + ": " + output);
        return output.strip();
    }

    private static Process start(List<String> line, Path where) throws IOException {
        assumeTrue(isOnThePath("git"), "there is no program git");
        return new ProcessBuilder(line)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static boolean isOnThePath(String program) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1);
        return Stream.of(folders)
                .map(place -> Path.of(place, program))
                .anyMatch(file -> Files.isExecutable(file) || Files.isExecutable(Path.of(file + ".exe")));
    }
}
