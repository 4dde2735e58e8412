package io.github.waymark.git;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.Script;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose repositories are read. Only root can give a file away, so most of this needs root. */
class SafeDirectoryTest {

    private static final int STRANGER = 4711;

    @TempDir
    Path home;

    private Path project = Path.of("");

    @BeforeEach
    void makeProject() throws IOException {
        project =
                Script.play(home.toRealPath().resolve("project"), "commit one").folder();
    }

    @Test
    void onesOwnRepositoryIsRead() {
        assertDoesNotThrow(() -> require(""));
    }

    @Test
    void aStrangersRepositoryIsNot() throws IOException {
        giveAway();
        Problem problem = assertThrows(ProblemException.class, () -> require(""))
                .problems()
                .get(0);

        assertEquals("The repository belongs to another user.", problem.what());
        assertTrue(problem.fix().endsWith("git config --global --add safe.directory " + project), problem.fix());
    }

    @Test
    void safeDirectoriesAreRead() throws IOException {
        giveAway();

        assertDoesNotThrow(() -> require("directory = *"));
        assertDoesNotThrow(() -> require("directory = " + project));
        assertDoesNotThrow(() -> require("directory = " + project.getParent() + "/*"));
        assertDoesNotThrow(() -> require("directory = ~/project"));
        assertThrows(ProblemException.class, () -> require("directory = /elsewhere"));
        assertThrows(ProblemException.class, () -> require("directory = project"));
        assertThrows(ProblemException.class, () -> require("directory = *\ndirectory ="));
    }

    @Test
    void underSudoTheCallersRepositoryIsRead() throws IOException {
        giveAway();

        assertDoesNotThrow(() -> require("", "SUDO_UID", Integer.toString(STRANGER)));
        assertThrows(ProblemException.class, () -> require("", "SUDO_UID", "4712"));
    }

    private void giveAway() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"), "needs Unix");
        Path self = Path.of("/proc/self");
        assumeTrue(Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0), "needs root");
        Files.setAttribute(project.resolve(".git"), "unix:uid", STRANGER);
    }

    private void require(String safe, String... more) throws IOException {
        Files.writeString(home.resolve(".gitconfig"), "[safe]\n" + safe + "\n");
        Map<String, String> environment = new HashMap<>(Map.of("GIT_CONFIG_NOSYSTEM", "1"));
        if (more.length == 2) {
            environment.put(more[0], more[1]);
        }
        GitFolder folder = GitFolder.find(project).orElseThrow();
        SafeDirectory.require(folder, GitConfig.of(folder, environment, home.toRealPath()));
    }
}
