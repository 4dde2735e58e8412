package io.github.waymark.matrix.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedOutCommitTest {

    @TempDir
    private Path temp;

    private Path folder = Path.of("");
    private String head = "";

    @BeforeEach
    void aRepository() throws Exception {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        folder = Files.createDirectory(temp.resolve("app"));
        GitProgram.run(folder, "init", "--quiet");
        Files.writeString(folder.resolve("a.txt"), "text\n");
        GitProgram.run(folder, "add", "--all");
        GitProgram.run(folder, "commit", "--quiet", "-m", "two");
        head = GitProgram.run(folder, "rev-parse", "HEAD");
    }

    private CheckedOutCommit commit(Map<String, String> more) throws InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(more);
        return CheckedOutCommit.of(folder, environment);
    }

    @Test
    void theCommitAndWhetherTrackedFilesDifferFromIt() throws Exception {
        Files.writeString(folder.resolve("new.txt"), "text\n");
        assertEquals(new CheckedOutCommit(head, false), commit(Map.of()));

        Files.writeString(folder.resolve("a.txt"), "other\n");
        assertEquals(new CheckedOutCommit(head, true), commit(Map.of()));
        assertEquals(new CheckedOutCommit(head, true), commit(Map.of("WAYMARK_UNTRUSTED", "true")));
    }

    @Test
    void withoutARepositoryItIsUnknown() throws Exception {
        assertEquals(CheckedOutCommit.UNKNOWN, CheckedOutCommit.of(temp, System.getenv()));
    }

    @Test
    void anUntrustedRepositoryRunsNoFilterToSayIt() throws Exception {
        Path ran = temp.resolve("ran");
        GitProgram.run(folder, "config", "filter.evil.clean", "touch '" + ran + "'; cat");
        Files.writeString(folder.resolve(".git/info/attributes"), "* filter=evil\n");
        Files.setLastModifiedTime(folder.resolve("a.txt"), FileTime.from(Instant.parse("2021-01-01T00:00:00Z")));

        assertEquals(new CheckedOutCommit(head, false), commit(Map.of("WAYMARK_UNTRUSTED", "true")));
        assertFalse(Files.exists(ran), "the filter of the repository ran");

        assertEquals(new CheckedOutCommit(head, false), commit(Map.of()));
        assertTrue(Files.exists(ran));
    }
}
