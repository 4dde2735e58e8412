package io.github.waymark.releases.propose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewReleaseTest {

    @TempDir
    private Path folder;

    private Script repository;

    @BeforeEach
    void makeRequests() throws IOException {
        repository = Script.play(folder.resolve("repository"), "commit one\ntag 1.0.0\ncommit two\n");
        write("data/series_status.yaml", """
                - {name: c, status: development}
                - {name: b, status: maintained}
                - {name: a, status: maintained}
                """);
        write("deliverables/a/parser.yaml", file("1.0.0"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String file(String version) {
        return """
                # Reviewed by the team.
                team: parsers
                type: library
                release-model: cycle-with-rc
                repository-settings:
                  acme/parser: {}
                releases:
                  # the first one
                  - version: VERSION
                    projects:
                      - repo: acme/parser
                        hash: ID
                # the end
                """.replace("VERSION", version).replace("ID", repository.id("one"));
    }

    private NewRelease.Proposal propose(String path, ReleaseStep step) throws IOException {
        RequestDirectory requests = RequestDirectory.open(folder);
        Deliverable deliverable = requests.file(path).deliverable().orElseThrow();
        GitFolder git = GitFolder.find(repository.folder()).orElseThrow();
        try (RepositoryReader reader = JGitHistory.open(git, Map.of(), folder)) {
            return new NewRelease(requests, name -> reader, deliverable, false)
                    .of(Files.readString(folder.resolve(path)), step, false);
        }
    }

    private String version(ReleaseStep step) throws IOException {
        return propose("deliverables/a/parser.yaml", step).version();
    }

    @Test
    void aReleaseIsAddedAtTheEndOfTheListAndCommentsStay() throws IOException {
        String text = propose("deliverables/a/parser.yaml", ReleaseStep.BUGFIX).text();

        assertEquals(file("1.0.0").replace("# the end", """
                  - version: 1.0.1
                    projects:
                      - repo: acme/parser
                        hash: ID
                # the end""".replace("ID", repository.id("two"))), text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, BUGFIX, 1.0.1",
        "1.0.0, FEATURE, 1.1.0",
        "1.0.0, MAJOR, 2.0.0",
        "1.0.0, MILESTONE, 2.0.0-M1",
        "1.0.0, RC, 2.0.0-RC1",
        "2.0.0-M1, MILESTONE, 2.0.0-M2",
        "2.0.0-M2, RC, 2.0.0-RC1",
        "2.0.0-RC1, RC, 2.0.0-RC2",
        "2.0.0-RC2, FINAL, 2.0.0",
        "1.0.0, RELEASEFIX, 1.0.1",
        "1.0.0, PROCEDURAL, 1.1.0",
        "1.0.0, EOL, a-eol",
    })
    void eachStepLeadsToItsVersion(String last, ReleaseStep step, String version) throws IOException {
        write("deliverables/a/parser.yaml", file(last));

        assertEquals(version, version(step));
    }

    @Test
    void openStacksFormOfPreReleasesIsASetting() throws IOException {
        write("releases.yml", "pre-releases: pep440\n");

        assertEquals("2.0.0.0rc1", version(ReleaseStep.RC));
    }

    @Test
    void aFeatureReleaseLeavesRoomForSeriesThatWereSkipped() throws IOException {
        write("deliverables/c/parser.yaml", file("1.0.0").replaceAll("(?s)releases:.*", "releases: []\n"));

        NewRelease.Proposal proposal = propose("deliverables/c/parser.yaml", ReleaseStep.FEATURE);

        assertEquals("1.2.0", proposal.version());
        assertTrue(
                proposal.text()
                        .endsWith("releases:\n  - version: 1.2.0\n    projects:\n      - repo: acme/parser\n"
                                + "        hash: " + repository.id("two") + "\n"),
                proposal.text());
        assertThrows(ProblemException.class, () -> propose("deliverables/c/parser.yaml", ReleaseStep.BUGFIX));
    }

    @Test
    void theFirstReleaseOfADeliverableIs010() throws IOException {
        repository = Script.play(folder.resolve("untagged"), "commit one\ntag other-2.0.0\ncommit two\n");
        write("deliverables/b/other.yaml", file("1.0.0").replaceAll("(?s)releases:.*", ""));

        NewRelease.Proposal proposal = propose("deliverables/b/other.yaml", ReleaseStep.AUTO);

        assertEquals("0.1.0", proposal.version());
    }

    @Test
    void releasesThatNoFileListsAreKnownByTheirTags() throws IOException {
        String unlisted = file("1.0.0").replaceAll("(?s)releases:.*", "");
        write("deliverables/b/other.yaml", unlisted);
        write("deliverables/_independent/tool.yaml", unlisted.replace("release-model: cycle-with-rc\n", ""));

        assertEquals(
                "1.1.0", propose("deliverables/b/other.yaml", ReleaseStep.AUTO).version());
        assertEquals(
                "1.0.1",
                propose("deliverables/_independent/tool.yaml", ReleaseStep.AUTO).version());
        write("releases.yml", "tag: '{deliverable}-{version}'\n");
        assertEquals(
                "0.1.0",
                propose("deliverables/_independent/tool.yaml", ReleaseStep.AUTO).version());
        repository.more("tag tool-3.1.4\ntag tool-next\ntag 9.0.0\n");
        ProblemException released = assertThrows(
                ProblemException.class, () -> propose("deliverables/_independent/tool.yaml", ReleaseStep.AUTO));
        assertTrue(released.getMessage().startsWith("Nothing was committed since 3.1.4."), released.getMessage());
        repository.more("commit three | Sem-Ver: feature\n");
        assertEquals(
                "3.2.0",
                propose("deliverables/_independent/tool.yaml", ReleaseStep.AUTO).version());
    }

    @Test
    void automaticallyTheStepIsWhatCommitsAndNotesRequest() throws IOException {
        assertEquals("1.0.1", version(ReleaseStep.AUTO));
        repository.more("file releasenotes/notes/new-1.yaml features:\\n  - New.\ncommit three\n");
        NewRelease.Proposal proposal = propose("deliverables/a/parser.yaml", ReleaseStep.AUTO);
        assertEquals("1.1.0", proposal.version());
        assertEquals("the release note releasenotes/notes/new-1.yaml requests it", proposal.reason());
        repository.more("commit four | Sem-Ver: api-break\n");
        assertEquals("2.0.0", version(ReleaseStep.AUTO));
    }

    @Test
    void theFirstCandidateStartsTheStableBranch() throws IOException {
        String text = propose("deliverables/a/parser.yaml", ReleaseStep.RC).text();

        assertTrue(text.endsWith("# the end\nbranches:\n  - name: stable/a\n    location: 2.0.0-RC1\n"), text);
    }

    @Test
    void nothingIsReleasedTwiceOrAfterTheEnd() throws IOException {
        write("deliverables/a/parser.yaml", file("1.0.0").replace(repository.id("one"), repository.id("two")));
        ProblemException unchanged = assertThrows(ProblemException.class, () -> version(ReleaseStep.BUGFIX));
        assertTrue(unchanged.getMessage().startsWith("Nothing was committed since 1.0.0."));
        write("deliverables/a/parser.yaml", file("a-eol"));
        assertThrows(ProblemException.class, () -> version(ReleaseStep.BUGFIX));
    }
}
