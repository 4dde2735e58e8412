package io.github.waymark.releases.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.GitProgram;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFilesTest {

    @TempDir
    private Path folder;

    private List<String> changed(Path clone, String base) throws IOException {
        GitFolder git = GitFolder.find(clone).orElseThrow();
        try (RepositoryReader history = JGitHistory.open(git, Map.of(), folder)) {
            return RequestFiles.changed(RequestDirectory.open(clone), git, history, base);
        }
    }

    /** CI servers fetch only the branch that they build. */
    @Test
    void theProposedFetchMakesTheBaseKnown() throws IOException {
        Script remote = Script.play(folder.resolve("remote"), """
                file deliverables/_independent/old.yaml team: a
                commit one
                branch request
                file deliverables/_independent/new.yaml team: a
                commit two
                """);
        Path clone = folder.resolve("clone");
        GitProgram.run(
                folder,
                "clone",
                "-q",
                "--single-branch",
                "--branch",
                "request",
                remote.folder().toUri().toString(),
                "clone");

        ProblemException problem = assertThrows(ProblemException.class, () -> changed(clone, "origin/main"));
        assertTrue(problem.getMessage().contains("`git fetch origin main` and set -Drelease-request.base=FETCH_HEAD"));

        GitProgram.run(clone, "fetch", "-q", "origin", "main");
        assertEquals(List.of("deliverables/_independent/new.yaml"), changed(clone, "FETCH_HEAD"));
    }
}
