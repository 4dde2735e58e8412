package io.github.waymark.git.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.GitProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names are UTF-8, Latin-1 and no encoding at all, which git calls clean in any locale. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems take no names that aren't UTF-8")
class TrackedNameTest {

    private static final String[] NAMES = {"gr%C3%BCn.txt", "gr%FCn.txt", "%FF%FE.txt", "%E6%97%A5/%E6%9C%AC.txt"};

    @TempDir
    private Path folder;

    @BeforeEach
    void trackThem() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        for (String name : NAMES) {
            Path file = file(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text");
        }
        GitProgram.run(folder, "init", "--quiet");
        GitProgram.run(folder, "add", "--all");
        GitProgram.run(folder, "commit", "--quiet", "--message", "One");
        assertEquals("", GitProgram.run(folder, "status", "--porcelain"));
    }

    private Path file(String name) {
        return Path.of(URI.create(folder.toUri() + name));
    }

    @Test
    void theyAreFoundAndComparedByTheirBytes() throws IOException {
        assertEquals("CLEAN", verdict(folder));

        Files.writeString(file("gr%FCn.txt"), "another text");

        assertEquals("DIRTY", verdict(folder));
    }

    @Test
    void theyAreFoundInALocaleThatHasNoSuchNames() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Verdicts.class.getName(),
                folder.toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();

        assertEquals(
                "CLEAN",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("(?m)^SLF4J.*", "")
                        .strip());
        assertEquals(0, process.waitFor());
    }

    private static String verdict(Path folder) {
        GitFolder git = GitFolder.find(folder).orElseThrow();
        String tree = GitProgram.run(folder, "rev-parse", "HEAD^{tree}");
        return WorkTreeStatus.check(git, tree, GitConfig.of(git, Map.of(), folder))
                .toString();
    }

    /** The program in another locale. */
    static final class Verdicts {

        private Verdicts() {}

        public static void main(String[] arguments) {
            System.out.println(verdict(Path.of(arguments[0])));
        }
    }
}
