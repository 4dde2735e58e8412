package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh JVM in a fresh home: JGit starts no program, measures nothing and writes nothing. */
class JGitSetupTest {

    /** Two seconds is what is assumed; a measured one is far below. */
    private static final String NOT_MEASURED = "PT2S";

    @TempDir
    Path temp;

    /** What runs in the fresh JVM. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            Path home = Path.of(System.getProperty("user.home"));
            try (RepositoryReader history =
                    JGitHistory.open(GitFolder.find(folder).orElseThrow(), System.getenv(), home)) {
                String head = history.head().orElseThrow();
                System.out.println(Opened.described(history.searchTags(head, Opened.STANDARD)));
                history.since(Optional.empty(), head, commit -> {});
                System.out.println(history.dirty(true));
            }
            System.out.println(FS.getFileStoreAttributes(folder).getFsTimestampResolution());
        }
    }

    @Test
    void nothingIsStartedMeasuredOrWritten() throws IOException, InterruptedException {
        Path project = Script.play(temp.resolve("project"), "file a.txt text\ncommit one\ntag -a v1.0.0\ncommit two")
                .folder();
        Path home = Files.createDirectory(temp.resolve("home"));
        Path mark = temp.resolve("git-was-started");
        List<String> before = files();

        assertEquals(List.of("v1.0.0+1", "false", NOT_MEASURED), run(project, home, programs(mark)));
        assertFalse(Files.exists(mark), "git was started");
        assertEquals(before, files().stream().filter(f -> !f.startsWith("bin")).toList());
    }

    @Test
    void theUsersSettingsAreHeeded() throws IOException, InterruptedException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Path project = Script.play(temp.resolve("project"), "file a.txt text\ncommit one\ntag v1.0.0")
                .folder();
        Path home = Files.createDirectory(temp.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), "[core]\n\texcludesFile = ~/ignored\n");
        Files.writeString(home.resolve("ignored"), "*.log\n");
        Files.writeString(project.resolve("a.log"), "text");
        Path programs = programs(temp.resolve("mark"));

        assertEquals(List.of("v1.0.0+0", "false", NOT_MEASURED), run(project, home, programs));
        Files.delete(home.resolve(".gitconfig"));
        assertEquals(List.of("v1.0.0+0", "true", NOT_MEASURED), run(project, home, programs));
    }

    /** A folder for the path with a {@code git} that leaves a mark. */
    private Path programs(Path mark) throws IOException {
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Path git = bin.resolve("git");
        Files.writeString(git, "#!/bin/sh\necho \"$@\" >> " + mark + "\n");
        Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
        return bin;
    }

    private static List<String> run(Path project, Path home, Path programs) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                project.toString());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("GIT_") || key.startsWith("XDG_"));
        environment.put("HOME", home.toString());
        environment.put("PATH", programs + File.pathSeparator + environment.get("PATH"));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return output.lines().toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.map(path -> temp.relativize(path).toString())
                    .filter(path -> !path.isEmpty())
                    .sorted()
                    .toList();
        }
    }
}
