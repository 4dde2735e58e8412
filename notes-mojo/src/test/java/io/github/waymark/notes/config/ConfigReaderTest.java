package io.github.waymark.notes.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.Section;
import io.github.waymark.text.BoundedPattern;
import io.github.waymark.tree.Tree;
import io.github.waymark.version.TagReading;
import io.github.waymark.yaml.YamlFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

    @Test
    void withoutSettingsAllIsAsWithReno() {
        Config config = read("", Map.of());

        assertEquals(List.of("releasenotes/notes"), config.conventions().folders());
        assertEquals(
                List.of("features", "issues", "upgrade", "deprecations", "critical", "security", "fixes", "other"),
                config.form().sections().stream().map(Section::id).toList());
        assertEquals("Prelude", config.form().preludeTitle());
        assertTrue(config.conventions().collapsePreReleases());
        assertFalse(config.wholeHistory());
        assertEquals(Map.of("upgrade", "major", "features", "minor", "fixes", "patch"), config.bumps());
    }

    @Test
    void renosSettingsAreRead() {
        Config config = read("""
                notesdir: n
                collapse_pre_releases: no
                stop_at_branch_base: False
                default_branch: develop
                earliest_version: 1.2.0
                prelude_section_name: release_summary
                sections:
                  - [api, API Changes]
                  - [api_new, New API, 2]
                  - [fixes, Fixes]
                ignore_notes: [a.yaml, 0123456789abcdef]
                unreleased_version_title: Unreleased
                semver_major: [api]
                semver_minor: []
                """, Map.of());

        assertEquals(List.of("releasenotes/n"), config.conventions().folders());
        assertFalse(config.conventions().collapsePreReleases());
        assertTrue(config.wholeHistory());
        assertEquals(Optional.of("develop"), config.conventions().defaultBranch());
        assertEquals(Optional.of("1.2.0"), config.earliest());
        assertEquals("Release Summary", config.form().preludeTitle());
        assertEquals(2, config.form().sections().get(1).level());
        assertEquals(List.of("a.yaml", "0123456789abcdef"), config.conventions().ignored());
        assertEquals(Optional.of("Unreleased"), config.pages().unreleasedTitle());
        assertEquals(Map.of("api", "major", "fixes", "patch"), config.bumps());
    }

    @Test
    void renosTagPatternHoldsForTheWholeName() {
        Config config = read("release_tag_re: '((?:v?[\\d.ab]|rc)+)  # a comment'\n", Map.of());

        assertInstanceOf(TagReading.Release.class, config.conventions().tags().read("v1.2.0"));
        assertInstanceOf(TagReading.Unrelated.class, config.conventions().tags().read("1.2.0-eom"));
    }

    @Test
    void thePythonNamesOfGroupsAreUnderstood() {
        assertEquals(
                "(?<prerelease>\\.\\d+)\\k<prerelease>",
                PythonRegex.toJava("(?P<pre_release>\\.\\d+)(?P=pre_release)"));
    }

    @Test
    void theCommandLineWinsOverTheFile() {
        Config config = read(
                "markup: rst\ntitle: Here\n",
                Map.of("markup", ConfigReader.value("markdown", "-Drelease-notes.markup")));

        assertEquals(MarkupLanguage.MARKDOWN, config.form().language());
        assertEquals("Here", config.pages().title());
    }

    @Test
    void anUnknownSettingNamesTheNearestOne() {
        Problem problem = problems("notesdirs: x\n").get(0);

        assertEquals("Unknown setting 'notesdirs'.", problem.what());
        assertEquals("releasenotes/config.yaml:1:1", problem.where());
        assertTrue(problem.fix().startsWith("Did you mean 'notesdir'?"), problem.fix());
    }

    @Test
    void allProblemsAreToldAtOnce() {
        List<Problem> problems = problems("markup: mardown\ncollapse_pre_releases: perhaps\nsections: [a]\n");

        assertEquals(3, problems.size());
        assertTrue(problems.stream().anyMatch(problem -> problem.why().contains("the nearest is 'markdown'")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sections: [[a]]",
                "sections: [[a, A, 4]]",
                "sections: [[a, A, 1, 2]]",
                "sections: [[a, A], [a, B]]",
                "notesdir: ../elsewhere",
                "notesdir: /etc",
                "aliases: {upgrades: upgade}",
                "hidden: [foo]",
                "tags: 'v(\\d+'",
                "tags: 'v\\d+'",
                "branch_name_re: '('",
                "max_line_length: long",
                "lint: {no-such-rule: off}",
                "lint: {markup: sometimes}",
                "fields: {ticket: nubmer}",
                "title: [a]",
                "- a list"
            })
    void aValueOfTheWrongShapeIsRefused(String text) {
        assertEquals(1, problems(text + "\n").size());
    }

    @Test
    void issueManagementGivesLinks() {
        assertEquals(
                "https://github.com/o/r/issues/$1",
                IssueLink.of("GitHub", "https://github.com/o/r/issues").get(0).address());
        assertEquals(
                "https://gitlab.com/o/r/-/issues/$1",
                IssueLink.of("GitLab", "https://gitlab.com/o/r").get(0).address());
        assertEquals(
                "https://issues.apache.org/jira/browse/$0",
                IssueLink.of("Jira", "https://issues.apache.org/jira/browse/MNG")
                        .get(0)
                        .address());
        assertEquals(List.of(), IssueLink.of("Notebook", "https://example.org"));
    }

    @Test
    void everySettingIsAPropertyToo() {
        assertEquals(
                "collapsePreReleases",
                NotesSettings.of("collapse_pre_releases").orElseThrow().parameter());
        assertEquals("sections", NotesSettings.of("sections").orElseThrow().parameter());
    }

    private static List<Problem> problems(String text) {
        return assertThrows(ProblemException.class, () -> read(text, Map.of())).problems();
    }

    @Test
    void aPatternThatNeedsTooMuchTimeForANameNamesItsPlace() {
        Config config = read("""
                series_branches: [a*a*a*a*a*a*b]
                branch_name_re: a*a*a*a*a*a*c
                closed_branch_tag_re: a*a*a*a*a*a*d
                check_authors: [a*a*a*a*a*a*e]
                issue_links: {a*a*a*a*a*a*f: 'https://example.org/$0'}
                tags: 'a*a*a*a*a*a*(?<version>g)'
                """, Map.of());
        String name = "a".repeat(100);
        List<BoundedPattern> series = config.conventions().seriesBranches();

        assertEquals(
                "releasenotes/config.yaml:1:18: a*a*a*a*a*a*b, for " + name,
                endless(() -> series.get(0).isIn(name)));
        assertEquals(
                "releasenotes/config.yaml:2:17: a*a*a*a*a*a*c, for " + name,
                endless(() -> series.get(1).isIn(name)));
        BoundedPattern closed = config.conventions().closedSeriesTag().orElseThrow();
        assertEquals("releasenotes/config.yaml:3:23: a*a*a*a*a*a*d, for " + name, endless(() -> closed.first(name)));
        BoundedPattern author = config.check().authors().get(0);
        assertEquals("releasenotes/config.yaml:4:16: a*a*a*a*a*a*e, for " + name, endless(() -> author.isIn(name)));
        BoundedPattern issue = config.pages().issues().get(0).pattern();
        assertEquals("releasenotes/config.yaml:5:14: a*a*a*a*a*a*f, for " + name, endless(() -> issue.all(name)));
        assertEquals(
                "tag pattern a*a*a*a*a*a*(?<version>g), for " + name,
                endless(() -> config.conventions().tags().read(name)));
    }

    private static String endless(Executable use) {
        return assertThrows(ProblemException.class, use).problems().get(0).where();
    }

    private static Config read(String text, Map<String, Tree> overrides) {
        Optional<Tree> root = YamlFile.read(text.getBytes(StandardCharsets.UTF_8), "releasenotes/config.yaml")
                .root();
        return ConfigReader.read(
                root.filter(value -> !(value instanceof Tree.Scalar)),
                overrides,
                new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
    }
}
