package io.github.waymark.releases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches that a request declares, and tags that end a series. */
class BranchAndSeriesRulesTest {

    @TempDir
    private Path folder;

    private RequestFolder requests;

    @BeforeEach
    void makeRequests() {
        requests = new RequestFolder(folder, """
                commit one
                tag 1.0.0
                commit two
                tag 1.1.0
                commit three
                """);
    }

    private static String deliverable(String more) {
        return """
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  acme/parser: {}
                releases:
                """ + release("1.0.0", "{one}") + release("1.1.0", "{two}") + more;
    }

    private static String release(String version, String commit) {
        return "  - {version: '" + version + "', projects: [{repo: acme/parser, hash: '" + commit + "'}]}\n";
    }

    private static String branch(String name, String location) {
        return "branches:\n  - {name: " + name + ", location: " + location + "}\n";
    }

    @Test
    void aDeliverableWithoutStableBranchesHasNone() {
        String file = deliverable(branch("stable/2026.1", "'1.1.0'")) + "stable-branch-type: none\n";

        assertEquals(
                List.of(
                        "error branch-name:10 the deliverable has a stable branch, which its type doesn't have. Remove the branch, or"
                                + " correct `stable-branch-type`."),
                requests.check(file));
    }

    @Test
    void aStableBranchOfAnIndependentDeliverableIsNamedAfterAnySeries() {
        String path = "deliverables/_independent/parser.yaml";

        assertEquals(List.of(), requests.check(path, deliverable(branch("stable/2026.2", "'1.1.0'"))));
        assertEquals(
                List.of(
                        "error branch-name:10 the branch 'stable/2099.1' isn't named after a listed series. Write stable/SERIES."),
                requests.check(path, deliverable(branch("stable/2099.1", "'1.1.0'"))));
    }

    @Test
    void aFeatureBranchStartsAtCommits() {
        assertEquals(List.of(), requests.check(deliverable(branch("feature/x", "{acme/parser: '{three}'}"))));
        assertEquals(
                List.of(
                        "error branch-location:10 the branch 'feature/x' starts at the version 1.1.0. Write a mapping of each"
                                + " repository to a commit."),
                requests.check(deliverable(branch("feature/x", "'1.1.0'"))));
        assertEquals(
                List.of(
                        "error branch-location:10 the repository 'acme/x' isn't in `repository-settings`. Add the repository, or"
                                + " correct its name."),
                requests.check(deliverable(branch("feature/x", "{acme/x: '{three}'}"))));
        assertEquals(
                List.of(
                        "error branch-location:10 acme/parser has no commit 'ID'. Write the full id of a commit that was pushed."),
                requests.check(
                        deliverable(branch("feature/x", "{acme/parser: '1234567890123456789012345678901234567890'}"))));
    }

    @Test
    void afterTheEndOfMaintenanceOnlyTheEndOfLifeFollows() {
        requests.repository("acme/parser", """
                commit one
                tag 1.0.0
                commit two
                tag 1.1.0
                tag 2026.1-eom
                commit three
                """);
        String ended = deliverable(release("2026.1-eom", "{two}"));
        String stable = branch("stable/2026.1", "'1.1.0'");

        assertEquals(
                List.of("error series-ended:10 1.1.1 follows 2026.1-eom. Remove the release: the series has ended."),
                requests.check(ended + release("1.1.1", "{three}") + stable));
        assertEquals(List.of(), requests.check(ended + release("2026.1-eol", "{three}") + stable));
    }

    @Test
    void extendedMaintenanceBeginsAtTheLastRelease() {
        String stable = branch("stable/2026.1", "'1.1.0'");

        assertEquals(List.of(), requests.check(deliverable(release("a-em", "{two}")) + stable));
        assertEquals(
                List.of(
                        "error series-end:9 a-em doesn't tag the commits of the last release, 1.1.0. Write the commits of the"
                                + " last release."),
                requests.check(deliverable(release("a-em", "{three}")) + stable));
    }

    @Test
    void aRetiredRepositoryNeedsNoTagAtTheEnd() {
        String file = deliverable(release("2026.1-eol", "{two}")) + branch("stable/2026.1", "'1.1.0'");

        assertEquals(
                List.of(),
                requests.check(
                        file.replace("  acme/parser: {}\n", "  acme/parser: {}\n  acme/old: {flags: [retired]}\n")));
    }

    @Test
    void anAnnouncementMayStartInAnotherSeries() {
        requests.file("deliverables/b/parser.yaml", deliverable("").replace("'1.", "'2."));
        String next = release("1.1.1", "{three}");

        assertEquals(List.of(), requests.check(deliverable(next.replace("projects", "diff-start: 2.0.0, projects"))));
        assertEquals(
                1,
                requests.check(deliverable(next.replace("projects", "diff-start: 2.5.0, projects")))
                        .size());
    }

    @Test
    void anIndependentDeliverableIsWarnedOfACommitBesideTheBranch() {
        requests.repository("acme/parser", """
                commit one
                tag 1.0.0
                commit two
                tag 1.1.0
                branch side one
                commit three
                checkout main
                """);

        assertEquals(
                List.of(
                        "warn commit-branch:9 the commit ID of acme/parser is not on the branch main. Write a commit of main.",
                        "warn commit-order:9 the commit ID of acme/parser doesn't contain 1.1.0. Write a commit that follows 1.1.0."),
                requests.check("deliverables/_independent/parser.yaml", deliverable(release("1.1.1", "{three}"))));
    }
}
