package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.waymark.notes.Series;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

class NotesFilesTest {

    private static Sample sample() {
        return new Sample()
                .release("1.1.0-3", "fixes:\n  - 'Fixes #7 in ``a<b>``.'\n")
                .release(
                        "1.1.0",
                        "prelude: |\n  Much is *new*.\n\n  And good.\nfeatures:\n  - Adds a.\n  - |\n    Adds b::\n\n      x = 1\n",
                        "features:\n  - text: Adds c.\n    issues: [8]\n    authors: [Ada]\n");
    }

    /** Golden files; `-Dgolden=write` rewrites them. */
    @ParameterizedTest
    @EnumSource(NotesFormat.class)
    void eachFormatIsWrittenAsExpected(NotesFormat format) throws IOException {
        String name = "sample" + format.extension();
        String written = sample().settings("add_release_date: true\n").written(format);
        if (Objects.equals(System.getProperty("golden"), "write")) {
            Files.writeString(Path.of("src/test/resources/golden/render", name), written);
        }
        assertEquals(golden(name), written);
    }

    @Test
    void neitherPlaceNorLanguageOfAMachineChangesAByte() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Where I is no capital i, and the day another one.
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (NotesFormat format : NotesFormat.values()) {
                String written = sample().settings("add_release_date: true\n").written(format);
                assertEquals(golden("sample" + format.extension()), written);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = NotesFilesTest.class.getResourceAsStream("/golden/render/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Notes of anybody, on a page that shows HTML. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shows <b>bold</b> here.|Shows \\<b\\>bold\\</b\\> here.",
                "<script>alert(1)</script>|```html%n<script>alert(1)</script>%n```",
                "<a title='<script>'>x</a>|\\<a title='\\<script\\>'\\>x\\</a\\>",
                "A List<String> now.|A List\\<String\\> now.",
                "[x](javascript:alert)|x (javascript:alert)",
                "<javascript:alert>|javascript:alert",
                "A `List<String>` now, _see_ <https://example.org>.|A `List<String>` now, _see_ <https://example.org>.",
                "1 < 2, [x](https://example.org)|1 < 2, [x](https://example.org)",
            })
    void nothingOfANoteInMarkdownIsHtmlInMarkdown(String text, String expected) {
        Sample sample =
                new Sample().settings("markup: markdown\n").release("1.0.0", "fixes:\n  - |\n    " + text + "\n");

        for (NotesFormat format : List.of(NotesFormat.MARKDOWN, NotesFormat.GITHUB, NotesFormat.GITLAB)) {
            String written = sample.written(format);
            assertTrue(written.contains("\n- " + expected.replace("%n", "\n  ") + "\n"), () -> format + ": " + written);
        }
    }

    @ParameterizedTest
    @EnumSource(NotesFormat.class)
    void noControlCharacterOfANoteIsWritten(NotesFormat format) {
        String written = new Sample()
                .settings("markup: markdown\nunknown_sections: show\n")
                .release(
                        "1.0.0",
                        "prelude: \"a\\e[2Jb\"\nfixes: [\"c\\ad\", {text: e, authors: \"Eve\\u202eevil\"}]\n\"x\\ey\": [z]\n")
                .written(format);

        assertEquals(
                -1,
                written.chars()
                        .filter(c -> c == 0x1b || c == 7 || c == 0x202e)
                        .findFirst()
                        .orElse(-1));
    }

    @Test
    void aControlCharacterIsShownAsItsNumber() {
        String markdown = new Sample()
                .settings("markup: markdown\n")
                .release("1.0.0", "fixes: [\"c\\ad\"]\n")
                .written(NotesFormat.MARKDOWN);

        assertTrue(markdown.contains("\n- c\\u0007d\n"), markdown);
    }

    @Test
    void rstHasTheAnchorsOfReno() {
        Sample sample = new Sample().release("1.0.0", "prelude: p\nfixes: [a]\n");
        NotesFiles notesFiles = new NotesFiles(sample.config());
        ReportBuilder.Options branch =
                new ReportBuilder.Options(Optional.of("stable/1.0"), Optional.empty(), List.of(), List.of(), List.of());

        assertEquals(
                List.of(
                        ".. _Release Notes_1.0.0:",
                        ".. _Release Notes_1.0.0_Prelude:",
                        ".. _Release Notes_1.0.0_Bug Fixes:"),
                anchors(notesFiles.text(sample.report(ReportBuilder.Options.PLAIN), NotesFormat.RST)));
        assertEquals(
                List.of(
                        ".. _relnotes_1.0.0_stable_1.0:",
                        ".. _relnotes_1.0.0_stable_1.0_Prelude:",
                        ".. _relnotes_1.0.0_stable_1.0_Bug Fixes:"),
                anchors(notesFiles.text(sample.report(branch).titled(""), NotesFormat.RST)));
    }

    private static List<String> anchors(String rst) {
        return rst.lines().filter(line -> line.startsWith(".. _")).toList();
    }

    @Test
    void sourcesAreNamedWhenAskedFor() {
        String rst = new Sample()
                .settings("show_source: true\n")
                .release("1.0.0", "fixes: [a]\n")
                .written(NotesFormat.RST);

        assertTrue(
                rst.contains("\n.. releasenotes/notes/n-0000000000000001.yaml @ " + "b".repeat(40) + "\n\n- a\n"), rst);
    }

    @Test
    void aHeadingIsShownWhenOnlySectionsBelowItHaveEntries() {
        String markdown = new Sample()
                .settings(
                        "sections:\n  - [api, API]\n  - [api_new, New, 2]\n  - [web, Web]\n  - [secret, Secret]\nhidden: [secret]\n")
                .release("1.0.0", "api_new: [a]\nsecret: [b]\n")
                .written(NotesFormat.MARKDOWN);

        assertEquals("# Release Notes\n\n## 1.0.0\n\n### API\n\n#### New\n\n- a\n\n", markdown);
    }

    @Test
    void aliasesAndPluralsBringTextToItsSection() {
        String markdown = new Sample()
                .settings("aliases: {bugs: fixes}\n")
                .release("1.0.0", "bugs: [a]\nfix: []\nupgrades: [b]\nfeature: c\n".replace("fix: []\n", ""))
                .written(NotesFormat.MARKDOWN);

        assertTrue(markdown.contains("### New Features\n\n- c\n"), markdown);
        assertTrue(markdown.contains("### Upgrade Notes\n\n- b\n"), markdown);
        assertTrue(markdown.contains("### Bug Fixes\n\n- a\n"), markdown);
    }

    @Test
    void textThatCouldNotBeShownFailsTheReport() {
        Sample sample = new Sample()
                .settings("unknown_sections: fail\n")
                .release("1.0.0", "foo: [a]\n", "fixes:\n  - a: b\n", "fixes: [");

        ProblemException e = assertThrows(ProblemException.class, () -> sample.report(ReportBuilder.Options.PLAIN));

        assertEquals(3, e.problems().size());
    }

    @Test
    void unknownSectionsAreShownWhenThatIsWanted() {
        String markdown = new Sample()
                .settings("unknown_sections: show\n")
                .release("1.0.0", "foo_bar: [a]\n")
                .written(NotesFormat.MARKDOWN);

        assertTrue(markdown.contains("### Foo bar\n\n- a\n"), markdown);
    }

    @Test
    void theSectionsOfRenoProjectsAreShownUnderTheirOwnName() {
        String markdown = new Sample().release("1.0.0", "foo_bar: [a]\n").written(NotesFormat.MARKDOWN);

        assertTrue(markdown.contains("### Foo bar\n\n- a\n"), markdown);
    }

    @Test
    void otherReleasesOfTheCommitAreNamedInAllFormats() {
        Sample sample = new Sample().release("1.0.1", "fixes: [a]\n").also("1.0.0");

        for (NotesFormat format : NotesFormat.values()) {
            String written = sample.written(format);
            assertTrue(written.contains("1.0.0"), format + ": " + written);
        }
        String rst = sample.written(NotesFormat.RST);
        assertTrue(rst.contains(".. _Release Notes_1.0.1:\n\n1.0.1 (also 1.0.0)\n==================\n"), rst);
    }

    @Test
    void aReleaseWithoutNotesHasTheSentenceOfTheProject() {
        Sample sample = new Sample().release("1.0.1").release("1.0.0", "fixes: [a]\n");
        ReportBuilder.Options one =
                new ReportBuilder.Options(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of("1.0.1"));

        for (NotesFormat format : NotesFormat.values()) {
            if (format != NotesFormat.JSON && format != NotesFormat.YAML) {
                String text = new NotesFiles(sample.config()).text(sample.report(one), format);
                assertTrue(text.contains("This release has no notes."), format + ": " + text);
            }
        }
        String markdown = new NotesFiles(
                        sample.settings("no_notes: Nothing to *report*.\n").config())
                .text(sample.report(one), NotesFormat.MARKDOWN);
        assertEquals("# Release Notes\n\n## 1.0.1\n\nNothing to *report*.\n\n", markdown);
        // As in reno, a page of all releases has only those with notes.
        assertEquals(
                List.of("1.0.0"),
                sample.report(ReportBuilder.Options.PLAIN).releases().stream()
                        .map(NotesReport.ReportRelease::name)
                        .toList());
    }

    @Test
    void theBodyOfAReleaseWithoutNotesIsNotThatOfTheReleaseBefore() {
        String body = new Sample()
                .release("1.0.1")
                .release("1.0.0", "fixes: [a]\n")
                .checkedOut()
                .written(NotesFormat.GITHUB);

        assertEquals("This release has no notes.\n\n", body);
    }

    @Test
    void aPinnedNoteGoesToItsRelease() {
        NotesReport report = new Sample()
                .release(
                        "2.0.0",
                        "fixes: [a]\n",
                        "version: 1.0.0\nfixes: [b]\n",
                        "version: 1.5.0\nreleased: 2020-02-01\nfixes: [c]\n")
                .release("1.0.0", "fixes: [d]\n")
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("2.0.0", "1.5.0", "1.0.0"),
                report.releases().stream().map(NotesReport.ReportRelease::name).toList());
        assertEquals(Optional.of("2020-02-01"), report.releases().get(1).date());
        assertEquals(2, report.releases().get(2).entries().size());
    }

    @Test
    void aPinnedNoteIsShownWhereItsReleaseIsAskedForAlone() {
        Sample sample = new Sample()
                .release("v2.0.0", "fixes: [a]\n", "version: 1.0.0\nfixes: [b]\n", "version: 1.5.0\nfixes: [c]\n")
                .release("v1.5.0")
                .release("v1.4.0", "fixes: [d]\n");

        assertEquals(List.of("1.0.0"), only(sample, "1.0.0"));
        // The release has its tag, and its day, although no note came with it.
        assertEquals(List.of("v1.5.0 2026-11-22"), only(sample, "1.5.0"));
        assertEquals(List.of(), only(sample, "3.0.0"));
    }

    private static List<String> only(Sample sample, String name) {
        ReportBuilder.Options options =
                new ReportBuilder.Options(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(name));
        return sample.report(options).releases().stream()
                .map(release ->
                        release.name() + release.date().map(day -> " " + day).orElse(""))
                .toList();
    }

    @Test
    void packageToolsGetVersionsThatTheyTake() {
        Sample sample = new Sample()
                .release("v2.0.0-RC1", "prelude: |\n  One.\n\n  Two.\nfixes: [a]\n")
                .release(
                        "v1.0.0", "prelude: Three.\nfixes:\n  - text: b\n    issues: [1, ABC-2]\n", "prelude: Four.\n");

        String debian = sample.written(NotesFormat.DEBIAN);
        assertTrue(debian.startsWith("release-notes (2.0.0~RC1) UNRELEASED;"), debian);
        assertTrue(debian.contains("\n  One.\n  Two.\n\n  [ Bug Fixes ]\n"), debian);
        assertTrue(debian.contains("release-notes (1.0.0) unstable;"), debian);
        String changes = sample.written(NotesFormat.CHANGES);
        assertTrue(
                changes.contains("<release version=\"1.0.0\" date=\"2026-11-22\" description=\"Three. Four.\">"),
                changes);
        assertTrue(changes.contains("description=\"One. Two.\""), changes);
        assertEquals("1.1.0+3", PackageVersion.of("v1.1.0-3", false).debian());
        assertEquals(
                "1.2.0~SNAPSHOT", PackageVersion.of("1.2.0-SNAPSHOT", false).debian());
        assertEquals("1.2.0", PackageVersion.of("1.2.0-SNAPSHOT", false).plain());
        assertEquals("0~next", PackageVersion.of("next", false).debian());
    }

    @Test
    void aTitleWithItsDayIsUnderlinedWhole() {
        String text = sample().settings("add_release_date: true\n").written(NotesFormat.TEXT);

        assertTrue(text.contains("\n1.1.0 (2026-11-22)\n------------------\n"), text);
    }

    @Test
    void aKnownIssueIsShownWithTheReleasesThatHaveIt() {
        NotesReport report = new Sample()
                .release("1.3.0", "issues:\n  - text: Leaks.\n    affects: '[1.1.0,1.3.0)'\n")
                .release("1.2.0")
                .release("1.1.0", "fixes: [a]\n")
                .release("1.0.0", "fixes: [b]\n")
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("1.3.0 1", "1.2.0 1", "1.1.0 2", "1.0.0 1"),
                report.releases().stream()
                        .map(release -> release.name() + " " + release.entries().size())
                        .toList());
    }

    @Test
    void aRangeOfOneVersionAffectsNoOther() {
        NotesReport report = new Sample()
                .release("1.3.0", "issues:\n  - text: Leaks.\n    affects: '[ 1.1.0 ]'\n")
                .release("1.2.0")
                .release("1.1.0", "fixes: [a]\n")
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("1.3.0 1", "1.1.0 2"),
                report.releases().stream()
                        .map(release -> release.name() + " " + release.entries().size())
                        .toList());
    }

    @Test
    void entriesAreChosenByModuleAndAudience() {
        Sample sample = new Sample().release("1.0.0", """
                        fixes:
                          - text: a
                            module: web
                          - text: b
                            module: core
                          - c
                          - text: d
                            audience: operators
                        """);
        NotesReport report = sample.report(new ReportBuilder.Options(
                Optional.empty(), Optional.empty(), List.of("web"), List.of("users"), List.of()));

        assertEquals(
                List.of("a", "c"),
                report.releases().get(0).entries().stream()
                        .map(entry -> entry.entry().text())
                        .toList());
    }

    @Test
    void theUnreleasedPartHasTheProjectsVersionOrTheTitleThatIsSet() {
        ReportBuilder.Options options = new ReportBuilder.Options(
                Optional.empty(), Optional.of("1.2.0-SNAPSHOT"), List.of(), List.of(), List.of());

        assertEquals(
                "1.2.0-SNAPSHOT", sample().report(options).releases().get(0).title());
        assertEquals(
                "Unreleased",
                sample().settings("unreleased_version_title: Unreleased\n")
                        .report(options)
                        .releases()
                        .get(0)
                        .title());
    }

    @Test
    void filesAreSplitByVersionAndSeries() {
        Sample sample = sample();
        NotesReport report = sample.report(ReportBuilder.Options.PLAIN);
        NotesFiles notesFiles = new NotesFiles(sample.config());
        List<Series> series =
                List.of(new Series("stable/1.1", "refs/heads/stable/1.1", "a".repeat(40), Optional.empty()));

        assertEquals(
                List.of("release-notes.md", "release-notes-1.1.0-3.md", "release-notes-1.1.0.md"),
                List.copyOf(notesFiles
                        .files(report, List.of(NotesFormat.MARKDOWN), FileSplit.VERSION, ref -> report, series)
                        .keySet()));
        assertEquals(
                List.of("release-notes.md", "release-notes-stable-1.1.md"),
                List.copyOf(notesFiles
                        .files(report, List.of(NotesFormat.MARKDOWN), FileSplit.SERIES, ref -> report, series)
                        .keySet()));
    }

    @Test
    void aChangelogIsTouchedBetweenItsMarksOnly() {
        Sample sample = new Sample().release("1.0.0", "fixes: [a]\n");
        NotesFiles notesFiles = new NotesFiles(sample.config());
        String file = "# Ours\r\n\r\n" + MarkedRegion.START + "old" + MarkedRegion.END + "\r\nend\r\n";

        String changed = notesFiles.changelog(sample.report(ReportBuilder.Options.PLAIN), file, "CHANGELOG.md");

        assertEquals(
                "# Ours\r\n\r\n" + MarkedRegion.START + "\r\n## 1.0.0\r\n\r\n### Bug Fixes\r\n\r\n- a\r\n"
                        + MarkedRegion.END + "\r\nend\r\n",
                changed);
        assertThrows(ProblemException.class, () -> MarkedRegion.replace("no marks", "", "CHANGELOG.md"));
    }

    @Test
    void jsonAndXmlAreWellFormed() throws Exception {
        JsonObject json =
                JsonParser.parseString(sample().written(NotesFormat.JSON)).getAsJsonObject();
        assertEquals(1, json.get("schema").getAsInt());
        assertTrue(json.getAsJsonArray("releases")
                .get(0)
                .getAsJsonObject()
                .get("tag")
                .isJsonNull());

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sample().written(NotesFormat.CHANGES))));
    }
}
