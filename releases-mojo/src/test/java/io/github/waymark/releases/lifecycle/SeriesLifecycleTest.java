package io.github.waymark.releases.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.series.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start of a series, and its end. */
class SeriesLifecycleTest {

    private static final String STATUS = """
            - name: a
              release-id: 2026.1
              status: maintained
            - name: z
              status: end of life
            """;

    @TempDir
    private Path folder;

    private Script repository;

    @BeforeEach
    void makeRequests() throws IOException {
        repository = Script.play(folder.resolve("repository"), """
                commit one
                tag 1.0.0
                branch stable/2026.1
                commit fix
                checkout main
                commit two
                """);
        write("data/series_status.yaml", STATUS);
        write("deliverables/a/parser.yaml", parser());
    }

    private String parser() {
        return """
                # Reviewed by the team.
                team: parsers
                # What it is.
                type: library
                release-model: cycle-with-intermediary
                # All of them.
                repository-settings:
                  acme/parser: {}  # one
                cycle-highlights:
                  - It is new.
                releases:
                  - version: 1.0.0
                    projects:
                      - repo: acme/parser
                        hash: ONE
                  # the last one
                branches:
                  - name: stable/2026.1
                    location: 1.0.0
                # The end.
                """.replace("ONE", repository.id("one"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private LifecycleChange start(String name) throws IOException {
        return new NewSeries(RequestDirectory.open(folder))
                .of(name, Optional.empty(), Phase.DEVELOPMENT, Optional.empty());
    }

    private LifecycleChange enter(String series, Phase phase) throws IOException {
        RequestDirectory requests = RequestDirectory.open(folder);
        GitFolder git = GitFolder.find(repository.folder()).orElseThrow();
        try (RepositoryReader reader = JGitHistory.open(git, Map.of(), folder)) {
            return new SeriesTransition(requests, name -> reader)
                    .of(requests.status().find(series).orElseThrow(), phase, "2027-01-31");
        }
    }

    private static List<String> paths(LifecycleChange change) {
        return change.files().stream().map(ChangedFile::path).toList();
    }

    @Test
    void aNewSeriesHasTheDeliverablesOfTheLastOneWithoutTheirReleases() throws IOException {
        LifecycleChange change = start("b");

        assertEquals(List.of("data/series_status.yaml", "deliverables/b/parser.yaml"), paths(change));
        assertEquals(
                "- name: b\n  status: development\n" + STATUS,
                change.files().get(0).after());
        assertEquals("""
                # Reviewed by the team.
                team: parsers
                # What it is.
                type: library
                release-model: cycle-with-intermediary
                # All of them.
                repository-settings:
                  acme/parser: {}  # one
                # The end.
                """, change.files().get(1).after());
    }

    @Test
    void theLastReleaseDecidesWhetherADeliverableIsIndependent() throws IOException {
        write("deliverables/_independent/parser.yaml", independent("0.9.0"));
        assertEquals(List.of(), start("b").leftOut());
        write("deliverables/_independent/parser.yaml", independent("1.0.1"));
        assertEquals(List.of("parser: released independently"), start("b").leftOut());
    }

    private String independent(String version) {
        return parser().replaceAll("(?s)branches:.*", "")
                .replace("release-model: cycle-with-intermediary\n", "")
                .replace("1.0.0", version);
    }

    @Test
    void whatIsNotActiveIsLeftOutAndNamed() throws IOException {
        write("deliverables/a/abandoned.yaml", "team: x\ntype: other\nrelease-model: abandoned\n");
        write(
                "deliverables/a/retired.yaml",
                "team: x\ntype: other\nrelease-model: untagged\nrepository-settings: {acme/x: {flags: [retired]}}\n");
        write("deliverables/a/tool.yaml", "team: x\ntype: other\nrelease-model: untagged\n");
        write("deliverables/_independent/tool.yaml", "team: x\ntype: other\n");
        write("deliverables/a/over.yaml", parser().replace("1.0.0\n    projects", "2026.1-eol\n    projects"));
        write("deliverables/a/never.yaml", "team: x\ntype: other\nrelease-model: untagged\n");

        LifecycleChange change = start("b");

        assertEquals(
                List.of(
                        "abandoned: abandoned",
                        "over: ended before its series",
                        "retired: all its repositories are retired",
                        "tool: released independently"),
                change.leftOut());
        assertEquals(
                "team: x\ntype: other\nrelease-model: untagged\n# Note: deliverable was not released in a\n",
                change.files().stream()
                        .filter(file -> file.path().equals("deliverables/b/never.yaml"))
                        .findFirst()
                        .orElseThrow()
                        .after());
    }

    @Test
    void aSeriesThatIsOnlyListedHasNothingToCopy() throws IOException {
        write("data/series_status.yaml", "- name: c\n  status: future\n- name: b\n  status: future\n" + STATUS);

        assertEquals(List.of("deliverables/c/parser.yaml"), paths(start("c")));
    }

    @Test
    void filesThatTheSeriesAlreadyHasStay() throws IOException {
        write("data/series_status.yaml", "- name: b\n  status: future\n" + STATUS);
        write("deliverables/b/parser.yaml", "team: x\ntype: other\nrelease-model: untagged\n");

        assertEquals(List.of(), paths(start("b")));
    }

    @Test
    void namesThatAreNoFoldersAndFilesThatCannotBeReadAreProblems() throws IOException {
        assertThrows(ProblemException.class, () -> start("../x"));
        assertThrows(ProblemException.class, () -> start("independent"));
        assertThrows(ProblemException.class, () -> start("a\n- name: c"));
        write("deliverables/a/broken.yaml", "team: [");
        write("deliverables/a/braces.yaml", "{team: x, type: other, release-model: untagged}\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> start("b"));

        assertEquals(
                List.of("deliverables/a/braces.yaml", "deliverables/a/broken.yaml"),
                problem.problems().stream().map(each -> each.where()).toList());
    }

    @Test
    void theEndOfMaintenanceTagsTheStableBranchAndStartsTheUnmaintainedOne() throws IOException {
        LifecycleChange change = enter("a", Phase.UNMAINTAINED);

        assertEquals(List.of("data/series_status.yaml", "deliverables/a/parser.yaml"), paths(change));
        assertTrue(change.files().get(0).after().contains("- name: a\n  release-id: 2026.1\n  status: unmaintained\n"));
        String text = change.files().get(1).after();
        assertTrue(
                text.contains("  - version: 2026.1-eom\n    projects:\n      - repo: acme/parser\n        hash: "
                        + repository.id("fix") + "\n"),
                text);
        assertTrue(
                text.contains("    location: 1.0.0\n  - name: unmaintained/2026.1\n    location: 2026.1-eom\n"), text);
    }

    @Test
    void theEndOfLifeTagsOnly() throws IOException {
        LifecycleChange change = enter("a", Phase.END_OF_LIFE);

        assertTrue(change.files().get(0).after().contains("  status: end of life\n  eol-date: 2027-01-31\n"));
        String text = change.files().get(1).after();
        assertTrue(text.contains("  - version: 2026.1-eol\n"), text);
        assertTrue(!text.contains("unmaintained/"), text);
    }

    @Test
    void allDeliverablesThatCannotBeEndedAreNamedAndNothingIsChanged() throws IOException {
        write("deliverables/a/one.yaml", parser().replaceAll("(?s)branches:.*", ""));
        write("deliverables/a/two.yaml", parser().replaceAll("(?s)branches:.*", ""));
        repository.more("checkout main\n");

        ProblemException problem = assertThrows(ProblemException.class, () -> enter("a", Phase.END_OF_LIFE));

        assertEquals(
                List.of(
                        "The file of 'one' has no branch stable/2026.1.",
                        "The file of 'two' has no branch stable/2026.1."),
                problem.problems().stream().map(each -> each.what()).toList());
    }

    @Test
    void aRepositoryWithoutTheBranchIsAProblem() throws IOException {
        write("data/series_status.yaml", STATUS.replace("2026.1", "2026.9"));
        write("deliverables/a/parser.yaml", parser().replace("2026.1", "2026.9"));

        ProblemException problem = assertThrows(ProblemException.class, () -> enter("a", Phase.UNMAINTAINED));

        assertTrue(
                problem.getMessage().startsWith("The repository 'acme/parser' has no branch stable/2026.9."),
                problem::getMessage);
    }

    @Test
    void whatHasEndedOrWasNeverReleasedIsLeftOut() throws IOException {
        write("deliverables/a/never.yaml", "team: x\ntype: other\nrelease-model: untagged\n");
        write("deliverables/a/over.yaml", parser().replace("version: 1.0.0", "version: 2026.1-eom"));
        write("deliverables/a/tests.yaml", parser().replaceAll("(?s)branches:.*", "stable-branch-type: none\n"));

        assertEquals(
                List.of(
                        "never: never released in this series",
                        "over: already ended",
                        "tests: has no stable branch by its type"),
                enter("a", Phase.UNMAINTAINED).leftOut());
    }

    @Test
    void aSeriesOnlyEntersLaterPhases() {
        ProblemException problem = assertThrows(ProblemException.class, () -> enter("z", Phase.MAINTAINED));

        assertTrue(problem.getMessage().startsWith("The series 'z' can't become 'maintained'."), problem::getMessage);
        assertThrows(ProblemException.class, () -> enter("independent", Phase.END_OF_LIFE));
    }
}
