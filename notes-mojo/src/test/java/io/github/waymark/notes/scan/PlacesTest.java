package io.github.waymark.notes.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.GitProgram;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes are found wherever git finds a repository. */
class PlacesTest {

    private static final String HISTORY = "note f1\ntag -a 1.0.0\nbranch side\nnote f2\ncheckout main\nnote f3";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void gitIsThere() {
        assumeTrue(GitProgram.isThere(), "needs the git program");
    }

    private String listFrom(Path place) {
        GitFolder found = GitFolder.find(place).orElseThrow();
        Map<String, String> environment = Map.of("GIT_CONFIG_NOSYSTEM", "1");
        try (NoteRepository book = new GitNotes(
                found,
                Played.standard(),
                environment,
                folder.resolve("home"),
                new HashMap<>(),
                Long.MAX_VALUE,
                line -> {})) {
            return Played.text(book.scan(ScanRange.CURRENT.withWholeHistory()));
        }
    }

    @Test
    void inAFolderBelowTheTop() {
        Played.in(folder.resolve("main"), HISTORY);

        assertEquals("1.0.0-1 f3 | 1.0.0 f1", listFrom(folder.resolve("main/releasenotes/notes")));
    }

    @Test
    void inAnotherWorkingTreeWithItsOwnHead() {
        Played.in(folder.resolve("main"), HISTORY);
        GitProgram.run(
                folder.resolve("main"),
                "worktree",
                "add",
                "-q",
                folder.resolve("other").toString(),
                "side");

        assertEquals("1.0.0-1 f2 | 1.0.0 f1", listFrom(folder.resolve("other")));
        assertEquals("1.0.0-1 f3 | 1.0.0 f1", listFrom(folder.resolve("main")));
    }

    @Test
    void inABareRepository() {
        Played.in(folder.resolve("main"), HISTORY);
        GitProgram.run(folder, "clone", "-q", "--bare", folder.resolve("main").toString(), "bare.git");

        assertEquals("1.0.0-1 f3 | 1.0.0 f1", listFrom(folder.resolve("bare.git")));
    }

    @Test
    void inASubmodule() {
        Played.in(folder.resolve("part"), HISTORY);
        Played.in(folder.resolve("main"), "commit a");
        GitProgram.run(
                folder.resolve("main"),
                "submodule",
                "add",
                "-q",
                folder.resolve("part").toString(),
                "part");

        assertEquals("1.0.0-1 f3 | 1.0.0 f1", listFrom(folder.resolve("main/part")));
    }

    @Test
    void withoutABranch() {
        Played played = Played.in(folder.resolve("main"), HISTORY);
        played.more("checkout " + played.id("add f2"));

        assertEquals("1.0.0-1 f2 | 1.0.0 f1", listFrom(played.folder()));
    }

    @Test
    void notWithAnObjectFormatThatIsNotKnown() {
        GitProgram.run(folder, "init", "-q", "--object-format=sha256", "new");

        ProblemException problem = assertThrows(ProblemException.class, () -> listFrom(folder.resolve("new")));

        assertTrue(problem.getMessage().contains("sha256"), problem.getMessage());
    }

    @Test
    void withASparseCheckoutWhatIsLeftOutIsNotDeleted() {
        Played.in(folder.resolve("main"), HISTORY);
        GitProgram.run(folder, "clone", "-q", folder.resolve("main").toString(), "clone");
        GitProgram.run(folder.resolve("clone"), "sparse-checkout", "set", "--no-cone", "/src");

        assertEquals("1.0.0-1 f3 | 1.0.0 f1", listFrom(folder.resolve("clone")));
    }
}
