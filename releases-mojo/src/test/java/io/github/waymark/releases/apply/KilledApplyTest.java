package io.github.waymark.releases.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.waymark.history.GitProgram;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.mirror.PushedMirrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that keeps its requests in its own repository, whose clone has what a killed run left. */
class KilledApplyTest {

    private static final String FILE = "deliverables/a/parser.yaml";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Path remote = Path.of("");
    private Path clone = Path.of("");
    private String one = "";
    private String two = "";

    @BeforeEach
    void cloneTheProject() throws IOException {
        assumeTrue(GitProgram.isThere(), "needs the git program");
        Script source = Script.play(folder.resolve("source"), "commit one\ntag 1.0.0\ncommit two\n");
        one = source.id("one");
        two = source.id("two");
        remote = folder.resolve("remote.git");
        clone = folder.resolve("clone");
        GitProgram.run(folder, "clone", "--quiet", "--mirror", source.folder().toString(), remote.toString());
        GitProgram.run(folder, "clone", "--quiet", remote.toString(), clone.toString());
        environment.put(
                "GIT_CONFIG_GLOBAL",
                Files.createFile(folder.resolve("gitconfig")).toString());
        environment.put("GIT_COMMITTER_NAME", "Release robot");
        environment.put("GIT_COMMITTER_EMAIL", "robot@example.org");
        write("data/series_status.yaml", "- {name: a, release-id: 2026.1, status: development}\n");
        write(FILE, """
                team: text
                type: library
                release-model: cycle-with-intermediary
                repository-settings: {parser: {}}
                releases:
                - {version: 1.0.0, projects: [{repo: parser, hash: ONE}]}
                - {version: 1.1.0, projects: [{repo: parser, hash: TWO}]}
                branches:
                - {name: stable/2026.1, location: 1.1.0}
                """.replace("ONE", one).replace("TWO", two));
    }

    private void write(String path, String text) throws IOException {
        Path file = clone.resolve("releases").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ApplyRun run(boolean offline) throws IOException {
        RequestDirectory requests = RequestDirectory.open(clone.resolve("releases"));
        Mirrors mirrors = new Mirrors(
                folder.resolve("mirrors"),
                clone.resolve("releases"),
                requests.settings(),
                offline,
                environment,
                folder,
                host -> Optional.empty());
        return new ApplyRun(
                List.of(requests.file(FILE).deliverable().orElseThrow()),
                requests.settings(),
                mirrors::open,
                new PushedMirrors(mirrors, false, "origin"),
                ignored -> {});
    }

    @Test
    void aTagThatWasNotPushedIsNotTakenForAReleaseButPushed() throws IOException {
        GitProgram.run(clone, "tag", "--annotate", "--message", "the killed run", "1.1.0", two);

        assertTrue(run(false).plan().lines().toString().contains("tag 1.1.0 at " + two.substring(0, 8) + ": would be"));
        ApplyResult result = run(false).apply();

        assertEquals("2 refs created", result.summary());
        assertEquals(two, GitProgram.run(remote, "rev-parse", "1.1.0^{commit}"));
        assertEquals(GitProgram.run(remote, "rev-parse", "1.1.0"), GitProgram.run(clone, "rev-parse", "1.1.0"));
        assertTrue(GitProgram.run(remote, "tag", "--list", "--format=%(contents)", "1.1.0")
                .startsWith("parser 1.1.0 release"));
    }

    @Test
    void whatWasPushedBeforeTheKillIsNotPushedAgain() throws IOException {
        run(false).apply();
        String pushed = GitProgram.run(remote, "rev-parse", "1.1.0");
        // As if the run was killed after its push and before the clone knew of it, and the branch went on.
        GitProgram.run(clone, "tag", "--delete", "1.1.0");
        GitProgram.run(remote, "update-ref", "refs/heads/stable/2026.1", one);

        assertEquals("0 refs created, 2 existed", run(false).apply().summary());
        assertEquals(pushed, GitProgram.run(remote, "rev-parse", "1.1.0"));
    }

    @Test
    void aTagOfAnotherCommitIsLeftToItsOwner() throws IOException {
        GitProgram.run(clone, "tag", "1.1.0", one);

        ProblemException problem =
                assertThrows(ProblemException.class, () -> run(false).apply());

        assertTrue(problem.getMessage().contains("git tag -d 1.1.0"), problem::getMessage);
        assertEquals(one, GitProgram.run(clone, "rev-parse", "1.1.0"));
        assertEquals("1.0.0", GitProgram.run(remote, "tag"));
    }

    @Test
    void aRemoteThatCanNotBeAskedGetsNothing() throws IOException {
        Files.move(remote, folder.resolve("gone"));

        ProblemException problem =
                assertThrows(ProblemException.class, () -> run(false).apply());

        assertTrue(problem.getMessage().startsWith("The remote origin of parser can't be asked for its tags: "));
        ApplyRun planned = run(false);
        assertEquals("2 refs would be created", planned.plan().summary());
        assertEquals(1, planned.warnings().size());
        assertTrue(
                planned.warnings().get(0).startsWith("The remote origin of parser can't be asked for its tags: ")
                        && planned.warnings().get(0).endsWith(" What this clone has is shown."),
                () -> planned.warnings().toString());
        assertEquals("2 refs would be created", run(true).plan().summary());
        assertEquals("1.0.0", GitProgram.run(clone, "tag"));
    }
}
