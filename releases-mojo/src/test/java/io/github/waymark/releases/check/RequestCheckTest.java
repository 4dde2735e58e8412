package io.github.waymark.releases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestCheckTest {

    private static final String UNKNOWN = "1234567890123456789012345678901234567890";

    @TempDir
    private Path folder;

    private RequestFolder requests;

    @BeforeEach
    void makeRequests() {
        requests = new RequestFolder(folder, """
                commit one
                tag v0
                tag 1.0.0
                commit two
                commit three | Sem-Ver: feature
                tag 1.1.0
                commit four
                branch side two
                commit aside
                checkout main
                """);
    }

    private static String deliverable(String releases) {
        return """
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  acme/parser: {}
                releases:
                """ + releases;
    }

    private static String release(String version, String commit) {
        return "  - {version: '" + version + "', projects: [{repo: acme/parser, hash: '" + commit + "'}]}\n";
    }

    private static final String RELEASED = release("1.0.0", "{one}") + release("1.1.0", "{three}");

    @Test
    void theNextReleaseComplies() {
        assertEquals(List.of(), requests.check(deliverable(RELEASED + release("1.1.1", "{four}"))));
    }

    @Test
    void releasesThatAreTaggedAreHistory() {
        assertEquals(List.of(), requests.check(deliverable(RELEASED)));
    }

    /** Theirs reports an unknown commit nine times. */
    @Test
    void anUnknownCommitIsOneFinding() {
        assertEquals(
                List.of(
                        "error commit:9 acme/parser has no commit ID. Push the commit, or correct its id or the repository."),
                requests.check(deliverable(RELEASED + release("1.1.1", UNKNOWN))));
    }

    @Test
    void aShortenedCommitIsCompleted() {
        assertEquals(
                List.of(
                        "error commit:9 'v0' is no full commit id. Write the 40 hexadecimal digits that `git rev-parse` prints."),
                requests.check(deliverable(RELEASED + release("1.1.1", "v0"))));
    }

    @Test
    void aTagThatExistsElsewhereIsNotMoved() {
        assertEquals(
                List.of(
                        "error tag:7 the tag 1.0.0 of acme/parser exists and points to ID, not to ID. A published tag is never"
                                + " moved. Write its commit, or request another version."),
                requests.check(deliverable(release("1.0.0", "{two}") + release("1.1.0", "{three}"))));
    }

    /** Only {@code refs/tags/…} counts, not any name that git resolves. */
    @Test
    void aBranchIsNoTag() {
        requests.repository("acme/other", "commit one\nbranch 1.2.0\n");
        assertEquals(List.of(), requests.check(deliverable(RELEASED + release("1.2.0", "{four}"))));
    }

    @Test
    void aTagsFormIsThatOfTheSettings() {
        requests.file("releases.yml", "tag: v{version}\n");
        requests.repository("acme/parser", "commit one\ntag v1.0.0\ncommit two\n");

        assertEquals(List.of(), requests.check(deliverable(release("1.0.0", "{one}") + release("1.0.1", "{two}"))));
    }

    @Test
    void aTagCanHaveTheNameOfTheDeliverable() {
        requests.file("releases.yml", "tag: '{deliverable}-{version}'\n");
        requests.repository("acme/parser", "commit one\ntag parser-1.0.0\ncommit two\n");

        assertEquals(List.of(), requests.check(deliverable(release("1.0.0", "{one}") + release("1.0.1", "{two}"))));
    }

    @Test
    void aFileThatIsNoYamlIsOneFinding() {
        List<String> findings = requests.check("team: parsers\ntype: [library\n");

        assertEquals(1, findings.size(), findings::toString);
        assertEquals("error yaml:", findings.get(0).substring(0, 11));
    }

    @Test
    void aRepositoryThatCanNotBeReadIsOneFinding() {
        String file = deliverable(RELEASED).replace("  acme/parser: {}\n", "  acme/parser: {}\n  acme/gone: {}\n")
                + release("1.1.1", "{four}").replace("]}", ", {repo: acme/gone, hash: '" + UNKNOWN + "'}]}");

        assertEquals(
                List.of("error repository:6 the repository 'acme/gone' can't be read: The repository can't be fetched."
                        + " Correct its name."),
                requests.check(file));
    }

    @Test
    void anAbandonedDeliverableHasNoNewReleases() {
        String file =
                deliverable(RELEASED + release("1.1.1", "{four}")).replace("cycle-with-intermediary", "abandoned");

        assertEquals(
                List.of("error abandoned:9"),
                requests.check("deliverables/_independent/parser.yaml", file).stream()
                        .map(finding -> finding.substring(0, finding.indexOf(' ', 7)))
                        .toList());
    }

    @Test
    void aStableBranchStartsAtTheDefaultBranch() {
        String file = deliverable(RELEASED + release("1.1.1", "{aside}"))
                + "branches:\n  - {name: stable/2026.1, location: '1.1.1'}\n";

        List<String> findings = requests.check(file);

        assertEquals(
                List.of(
                        "error branch-point:11 the branch 'stable/2026.1' starts at the commit ID of acme/parser, which is not on"
                                + " main. Start it at a release of main."),
                findings.stream()
                        .filter(finding -> finding.contains("branch-point"))
                        .toList());
    }

    /** Names from a request become arguments of git and parts of what is pushed. */
    @Test
    void namesOfTagsAndBranchesAreChecked() {
        assertEquals(
                List.of(
                        "error tag:9 '1.1.1:refs/heads/main' is no name of a tag. Use letters, digits and dots in the version and"
                                + " in the name of the file."),
                requests.check(deliverable(RELEASED + release("1.1.1:refs/heads/main", "{four}"))));
        assertEquals(
                List.of(
                        "error branch-name:10 'feature/x:refs/heads/main' is no name of a branch. Use letters, digits, dots and"
                                + " dashes after the slash."),
                requests.check(deliverable(RELEASED)
                        + "branches:\n  - {name: 'feature/x:refs/heads/main', location: {acme/parser: '{four}'}}\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.1.dev4 | version-format:9 '1.1.1.dev4' is no version of a release: \".dev4\" after the numbers is none of -alpha-1, -beta-1,"
                        + " -M1, -RC1, .Final, -GA, .RELEASE. Write a version such as 1.2.0, 1.2.0-RC1 or 1.2.0.0rc1.",
                "v1.1.1 | version-format:9 'v1.1.1' is no version of a release: it doesn't begin with a number. Write a version such as 1.2.0,"
                        + " 1.2.0-RC1 or 1.2.0.0rc1.",
                "1.2 | version-format:9 '1.2' isn't written as three numbers and a known form of pre-releases. Write 1.2.0.",
                "01.2.0 | version-format:9 '01.2.0' isn't written as three numbers and a known form of pre-releases. Write 1.2.0.",
                "1.2.0b1 | version-format:9 '1.2.0b1' isn't written as three numbers and a known form of pre-releases. Write 1.2.0-beta1.",
                "1.2.0-RC1 | version-pre-release:9 1.2.0-RC1 is a pre-release, which the release model 'cycle-with-intermediary' doesn't have."
                        + " Request a final version, or change `release-model`.",
                "1.0.1 | version-order:9 1.0.1 is not higher than 1.1.0, which this series has already. Request 1.1.1 or a higher version.",
                "1.1.0 | version-duplicate:9 1.1.0 is already in this file. Request the next version.",
                "2026.2-eol | version-series:9 2026.2-eol doesn't name the series 2026.1. Write 2026.1-eol.",
            })
    void aWrongVersionIsOneError(String version, String finding) {
        List<String> findings = requests.check(deliverable(RELEASED + release(version, "{four}")));

        assertEquals(
                List.of("error " + finding),
                findings.stream().filter(text -> !text.contains("series-end")).toList());
    }

    @Test
    void aSkippedVersionIsAWarning() {
        assertEquals(
                List.of(
                        "warn version-skipped:9 1.3.0 doesn't follow 1.1.0: versions between them are skipped. Request 1.1.1, 1.2.0"
                                + " or 2.0.0."),
                requests.check(deliverable(RELEASED + release("1.3.0", "{four}"))));
    }

    @Test
    void aVersionIsLowerThanLaterSeries() {
        requests.file("deliverables/b/parser.yaml", deliverable(release("1.2.0", "{four}")));

        assertEquals(
                List.of(
                        "error version-order:9 1.2.1 is not lower than 1.2.0, the first release of b. Request a version below 1.2.0."),
                requests.check(deliverable(RELEASED + release("1.2.1", "{four}"))).stream()
                        .filter(text -> text.startsWith("error"))
                        .toList());
    }

    @Test
    void anotherSeriesHasTheVersion() {
        requests.file("deliverables/b/parser.yaml", deliverable(release("1.1.1", "{four}")));

        assertEquals(
                List.of(
                        "error version-duplicate:9 1.1.1 is already in deliverables/b/parser.yaml. Request the next version."),
                requests.check(deliverable(RELEASED + release("1.1.1", "{four}"))));
    }

    @Test
    void theFirstReleaseOfASeriesLeavesRoomForFixes() {
        assertEquals(
                List.of(
                        "error version-first:7 1.1.1 is the first release of a series and doesn't end with 0. Request 1.2.0."),
                requests.check(deliverable(release("1.1.1", "{four}"))));
    }

    @Test
    void aNewReleaseIsTheLastOne() {
        assertEquals(
                List.of(
                        "error new-release-last:8 1.0.1 isn't tagged yet and is not the last release of the file. Move it to the end,"
                                + " and request other new releases in changes of their own."),
                requests.check(deliverable(
                        release("1.0.0", "{one}") + release("1.0.1", "{two}") + release("1.1.0", "{three}"))));
    }

    @Test
    void aClosedSeriesHasNoNewReleases() {
        assertEquals(
                List.of(
                        "error series-closed:9 1.1.1 is a new release in a series that is in the phase 'end of life'. Request it in a"
                                + " series that is in development or maintained."),
                requests.check("deliverables/z/parser.yaml", deliverable(RELEASED + release("1.1.1", "{four}"))));
    }

    /** Theirs turns most rules off for a file with such a tag. */
    @Test
    void nothingFollowsTheEndOfASeries() {
        requests.repository("acme/parser", "commit one\ntag 1.0.0\ntag 2026.1-eol\ncommit two\n");

        assertEquals(
                List.of("error series-ended:9 1.0.1 follows 2026.1-eol. Remove the release: the series has ended."),
                requests.check(deliverable(
                        release("1.0.0", "{one}") + release("2026.1-eol", "{one}") + release("1.0.1", "{two}"))));
    }

    @Test
    void theEndOfASeriesNeedsItsBranchAndAllRepositories() {
        String file = deliverable(RELEASED + release("2026.1-eol", "{three}"))
                .replace("acme/parser: {}", "{acme/parser: {}, acme/printer: {}}")
                .replace("\n  {acme", " {acme");

        assertEquals(
                List.of(
                        "error series-end:8 2026.1-eol doesn't tag the repository 'acme/printer'. Add the last commit of its branch"
                                + " to `projects`.",
                        "error series-end:8 2026.1-eol ends a series that has no branch. Add the branch of the series to"
                                + " `branches` first."),
                requests.check(file));
    }

    @Test
    void aCommitBesideTheBranchIsNotReleased() {
        assertEquals(
                List.of(
                        "error commit-branch:9 the commit ID of acme/parser is not on the branch main. Write a commit of main.",
                        "error commit-order:9 the commit ID of acme/parser doesn't contain 1.1.0. Write a commit that follows 1.1.0."),
                requests.check(deliverable(RELEASED + release("1.1.1", "{aside}"))));
    }

    @Test
    void aSeriesWithABranchIsReleasedFromIt() {
        requests.repository("acme/parser", """
                commit one
                tag 1.0.0
                commit two
                branch stable/2026.1 one
                commit fix
                checkout main
                """);

        assertEquals(List.of(), requests.check(deliverable(release("1.0.0", "{one}") + release("1.0.1", "{fix}"))));
        assertEquals(
                List.of(
                        "error commit-branch:8 the commit ID of acme/parser is not on the branch stable/2026.1. Write a commit of"
                                + " stable/2026.1."),
                requests.check(deliverable(release("1.0.0", "{one}") + release("1.0.1", "{two}"))));
    }

    @Test
    void theCommitsRequestALargerStep() {
        requests.repository("acme/parser", "commit one\ntag 1.0.0\ncommit two | Sem-Ver: feature\n");

        assertEquals(
                List.of(
                        "error version-bump:8 1.0.1 is a smaller step from 1.0.0 than `Sem-Ver: feature` in ID requests. Request 1.1.0."),
                requests.check(deliverable(release("1.0.0", "{one}") + release("1.0.1", "{two}"))));
    }

    @Test
    void aReleaseWithoutANoteIsAWarning() {
        requests.repository(
                "acme/parser", "file releasenotes/notes/a.yaml x\ncommit one\ntag 1.0.0\nfile b x\ncommit two\n");

        assertEquals(
                List.of(
                        "warn release-note:8 1.0.1 has no release note in acme/parser. Add one with `mvn release-notes:new`, and"
                                + " request a later commit."),
                requests.check(deliverable(release("1.0.0", "{one}") + release("1.0.1", "{two}"))));
    }

    @Test
    void requiredFilesAreThere() {
        requests.file("releases.yml", "required-files: [LICENSE]\n");

        assertEquals(
                List.of(
                        "error required-files:9 the commit ID of acme/parser has no file LICENSE. Add the file to the repository, and"
                                + " request a later commit."),
                requests.check(deliverable(RELEASED + release("1.1.1", "{four}"))));
    }

    @Test
    void aRuleIsAWarningOrOff() {
        String file = deliverable(RELEASED + release("1.0.1", "{four}"));

        requests.file("releases.yml", "rules: {version-order: warn}\n");
        assertEquals("warn", requests.check(file).get(0).substring(0, 4));
        requests.file("releases.yml", "rules: {version-order: off}\n");
        assertEquals(List.of(), requests.check(file));
    }

    @Test
    void preReleasesComeBeforeTheFinalReleaseAndOnItsCommits() {
        requests.repository("acme/parser", """
                commit one
                tag 1.0.0.0b1
                commit two
                tag 1.0.0.0rc1
                commit three
                """);
        String candidates = release("1.0.0.0b1", "{one}") + release("1.0.0.0rc1", "{two}");

        assertEquals(List.of(), check("cycle-with-rc", candidates + release("1.0.0", "{two}")));
        assertEquals(
                List.of(
                        "error version-final:9 1.0.0 tags other commits than 1.0.0.0rc1. Write the commits of 1.0.0.0rc1, or request"
                                + " another release candidate."),
                check("cycle-with-rc", candidates + release("1.0.0", "{three}")));
        assertEquals(
                List.of(
                        "error version-progression:8 1.0.0 is a final release after 1.0.0.0b1, which is no release candidate. Request"
                                + " a release candidate first."),
                check("cycle-with-rc", release("1.0.0.0b1", "{one}") + release("1.0.0", "{three}")));
        assertEquals(
                List.of(
                        "error version-progression:7 2.0.0 is the first release of a series and no pre-release. Request a pre-release"
                                + " first, or change `release-model`."),
                check("cycle-with-rc", release("2.0.0", "{three}")));
    }

    private List<String> check(String model, String releases) {
        return requests.check(deliverable(releases).replace("cycle-with-intermediary", model));
    }

    @Test
    void theModelFitsTheSeries() {
        assertEquals(
                List.of(
                        "error model:0 the release model 'abandoned' is for deliverables in `_independent` only. Move the file to"
                                + " `deliverables/_independent`, or correct `release-model`."),
                check("abandoned", RELEASED));
        assertEquals(
                List.of(
                        "error model:7 an untagged deliverable has releases. Remove the releases, or correct `release-model`."),
                check("untagged", RELEASED));
        assertEquals(
                List.of(
                        "error model:0 a deliverable in a series has no release model. Add a line such as `release-model:"
                                + " cycle-with-intermediary`."),
                requests.check(deliverable(RELEASED).replace("release-model: cycle-with-intermediary\n", "")));
    }

    @Test
    void teamsNotesAndRepositoriesAreKnown() {
        requests.file("releases.yml", "teams: teams.yaml\n");
        requests.file("teams.yaml", "printers: {}\n");

        assertEquals(
                List.of(
                        "warn team:0 the team 'parsers' is unknown. Add it to the teams file, or correct `team`.",
                        "error notes-url:9 the repository 'acme/x' isn't in `repository-settings`. Add the repository, or correct"
                                + " its name."),
                requests.check(deliverable(RELEASED) + "release-notes: {acme/x: 'https://example.org'}\n"));
        requests.file("releases.yml", "");
        assertEquals(
                List.of(
                        "error repositories:9 1.1.1 tags the repository 'acme/x', which isn't in `repository-settings`. Add the"
                                + " repository, or correct its name."),
                requests.check(deliverable(
                        RELEASED + release("1.1.1", "{four}").replace("]}", ", {repo: acme/x, hash: '{four}'}]}"))));
    }

    @Test
    void branchesStartAtListedVersionsAndAreNamedAfterTheirSeries() {
        String file = deliverable(RELEASED) + "branches:\n  - {name: NAME, location: '1.1.0'}\n";

        assertEquals(List.of(), requests.check(file.replace("NAME", "stable/2026.1")));
        assertEquals(
                List.of(
                        "error branch-prefix:10 the branch 'release/1' starts with no allowed prefix. Use one of: stable/,"
                                + " unmaintained/, feature/, bugfix/."),
                requests.check(file.replace("NAME", "release/1")));
        assertEquals(
                List.of(
                        "error branch-name:10 the branch 'stable/2026.2' isn't named after 2026.1. Write stable/2026.1."),
                requests.check(file.replace("NAME", "stable/2026.2")));
        assertEquals(
                List.of(
                        "error branch-location:10 the branch 'stable/2026.1' starts at 99.0.0, which isn't listed in this file. Write"
                                + " a version of this file."),
                requests.check(file.replace("NAME", "stable/2026.1").replace("location: '1.1.0'", "location: 99.0.0")));
        assertEquals(
                List.of(
                        "error branch-location:10 the branch 'stable/2026.1' starts at 1.0.0, which is not the last release. Write"
                                + " 1.1.0."),
                requests.check(file.replace("NAME", "stable/2026.1").replace("location: '1.1.0'", "location: 1.0.0")));
        assertEquals(
                List.of(
                        "error branch-location:10 acme/parser has no commit 'abc'. Write the full id of a commit that was pushed."),
                requests.check(file.replace("NAME, location: '1.1.0'", "feature/x, location: {acme/parser: abc}")));
    }

    @Test
    void aBugfixBranchIsNamedAfterTheVersionWhereItStarts() {
        String file = deliverable(RELEASED) + "branches:\n  - {name: NAME, location: '1.1.0'}\n";

        assertEquals(List.of(), requests.check(file.replace("NAME", "bugfix/1.1")));
        assertEquals(
                List.of(
                        "error branch-name:10 the branch 'bugfix/1.0' isn't named after 1.1.0, where it starts. Write bugfix/1.1."),
                requests.check(file.replace("NAME", "bugfix/1.0")));
    }

    @Test
    void theLastReleaseOfASeriesIsTaggedWhenItEnds() {
        assertEquals(
                List.of(
                        "error version-series:9 2026.1-last ends a series that is in the phase 'maintained'. Request a release with"
                                + " a version, or change the status of the series."),
                requests.check(deliverable(RELEASED + release("2026.1-last", "{three}"))));
    }

    @Test
    void theFirstReleaseOfASeriesWaitsForTheBranchOfThePreviousOne() {
        requests.file("deliverables/a/parser.yaml", deliverable(RELEASED));

        assertEquals(
                List.of(
                        "warn series-previous:7 the previous series has no stable branch yet. Add `stable/2026.1` to the branches of"
                                + " deliverables/a/parser.yaml."),
                requests.check("deliverables/b/parser.yaml", deliverable(release("1.2.0", "{four}"))));
    }

    @Test
    void aFileThatCannotBeReadIsNotCheckedFurther() {
        assertEquals(
                List.of("error schema:1 The file has no 'type'. Add a line `type: …`."),
                requests.check("team: parsers\nreleases: []\n"));
        assertEquals(
                List.of(
                        "error series:0 the series 'c' is unknown. Add it to data/series_status.yaml, or move the file."),
                requests.check("deliverables/c/parser.yaml", deliverable(RELEASED)).stream()
                        .map(text -> text.replaceFirst("Did you mean '.'\\? ", ""))
                        .toList());
    }

    @Test
    void diffStartIsAListedVersion() {
        assertEquals(
                List.of(
                        "error diff-start:9 the diff-start 0.9.0 of 1.1.1 isn't listed in any series. Write a version of this"
                                + " deliverable, or remove `diff-start`."),
                requests.check(deliverable(
                        RELEASED + release("1.1.1", "{four}").replace("projects", "diff-start: 0.9.0, projects"))));
    }
}
