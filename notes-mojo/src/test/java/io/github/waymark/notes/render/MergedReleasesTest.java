package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.notes.render.NotesReport.ReportSection;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergedReleasesTest {

    private static String update(String from, String to) {
        return "other:\n  - {dependency: 'g:a', from: " + from + ", to: " + to + "}\n";
    }

    private static List<String> texts(ReportRelease release) {
        return release.entries().stream().map(entry -> entry.entry().text()).toList();
    }

    /** logchange issue 344. */
    @Test
    void updatesThatFollowEachOtherAreOneAcrossReleases() {
        NotesReport report = new Sample()
                .settings("markup: markdown\n")
                .release("1.2.0", update("1.5.5", "1.6.0"))
                .release("1.1.0", update("1.5.4", "1.5.5"))
                .report(ReportBuilder.Options.PLAIN);

        ReportRelease merged = merged(report);

        assertEquals(List.of("Updates `g:a` from 1.5.4 to 1.6.0."), texts(merged));
        assertEquals("1.0.0 → 1.2.0", merged.title());
    }

    @Test
    void updatesOfOneReleaseAreOneWhateverTheirOrder() {
        NotesReport report = new Sample()
                .release("1.1.0", update("2.0", "3.0"), "other: [Between.]\n", update("1.0", "2.0"))
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("Updates ``g:a`` from 1.0 to 3.0.", "Between."),
                texts(report.releases().get(0)));
    }

    @Test
    void updatesThatLeadNowhereStayAsTheyAre() {
        NotesReport forth = new Sample()
                .release("1.1.0", update("1.0", "2.0"), update("2.0", "1.0"))
                .report(ReportBuilder.Options.PLAIN);
        NotesReport apart = new Sample()
                .release("1.1.0", update("1.0", "2.0"), update("3.0", "4.0"))
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(2, texts(forth.releases().get(0)).size());
        assertEquals(2, texts(apart.releases().get(0)).size());
    }

    /** As bots write them: one proposes what another one goes beyond. */
    @Test
    void updatesThatOverlapLeadFromTheLowestToTheHighestVersion() {
        NotesReport report = new Sample()
                .release("1.1.0", update("2.21.4", "2.22.1"), update("2.21.3", "2.21.4"), update("2.21.4", "2.21.5"))
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("Updates ``g:a`` from 2.21.3 to 2.22.1."),
                texts(report.releases().get(0)));
    }

    @Test
    void namesThatAreNoVersionsFollowEachOtherToo() {
        NotesReport report = new Sample()
                .release("1.1.0", update("jammy", "noble"), update("focal", "jammy"))
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("Updates ``g:a`` from focal to noble."),
                texts(report.releases().get(0)));
    }

    @Test
    void issuesAndAuthorsOfJoinedUpdatesAreKept() {
        NotesReport report = new Sample()
                .settings("markup: markdown\n")
                .release(
                        "1.1.0",
                        "other:\n  - {dependency: a, from: 1, to: 2, issue: 7}\n",
                        "other:\n  - {dependency: a, from: 2, to: 3, issue: 8, author: Ada}\n")
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(
                List.of("8", "7"),
                report.releases().get(0).entries().get(0).entry().field("issues"));
        assertEquals(
                List.of("Ada"),
                report.releases().get(0).entries().get(0).entry().field("authors"));
    }

    @Test
    void anUpdateMayHaveWordsOfItsOwnAndNeedsNoVersionBefore() {
        NotesReport report = new Sample()
                .release("1.1.0", "other:\n  - {dependency: a, to: 2}\n  - {dependency: b, to: 3, text: New b.}\n")
                .report(ReportBuilder.Options.PLAIN);

        assertEquals(List.of("Uses ``a`` 2.", "New b."), texts(report.releases().get(0)));
    }

    @Test
    void sectionsKeepTheirOrderAndAnEntryThatIsShownTwiceIsToldOnce() {
        NotesReport report = new Sample()
                .release("1.2.0", "fixes: [c]\n", "issues:\n  - text: Leaks.\n    affects: '[1.1.0,1.2.0)'\n")
                .release("1.1.0", "features: [a]\nupgrade: [b]\n")
                .report(ReportBuilder.Options.PLAIN);

        ReportRelease merged = merged(report);

        assertEquals(
                List.of("features", "issues", "upgrade", "fixes"),
                merged.sections().stream()
                        .map(ReportSection::section)
                        .map(io.github.waymark.release.Section::id)
                        .toList());
        assertEquals(4, merged.entries().size());
    }

    private static ReportRelease merged(NotesReport report) {
        return MergedReleases.merge(report.releases(), "1.0.0 → 1.2.0", MarkupLanguage.MARKDOWN, List.of())
                .orElseThrow();
    }

    @Test
    void sectionsStandInTheirUsualOrderWhateverReleaseHasThem() {
        NotesReport report = new Sample()
                .release("1.2.0", "features: [a]\ndeprecations: [b]\n")
                .release("1.1.0", "fixes: [c]\nother: [d]\n")
                .report(ReportBuilder.Options.PLAIN);
        List<Section> usual = new Sample().config().form().sections();

        assertEquals(
                List.of("features", "deprecations", "fixes", "other"),
                ids(MergedReleases.merge(report.releases(), "t", MarkupLanguage.RST, usual)));
        // Of sections without a declared order, the newest release's come first.
        assertEquals(
                List.of("features", "deprecations", "fixes", "other"),
                ids(MergedReleases.merge(report.releases(), "t", MarkupLanguage.RST, List.of())));
    }

    private static List<String> ids(Optional<NotesReport.ReportRelease> release) {
        return release.orElseThrow().sections().stream()
                .map(section -> section.section().id())
                .toList();
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertEquals(Optional.empty(), MergedReleases.merge(List.of(), "a", MarkupLanguage.RST, List.of()));
    }

    @Test
    void whatWasWrittenAsJsonIsReadBack() {
        Sample sample = new Sample()
                .release("1.1.0-3", "fixes:\n  - 'Fixes #7 in ``a``.'\n")
                .release("1.1.0", "prelude: Much.\nfeatures:\n  - text: b\n    issues: [8]\n    module: web\n");
        NotesReport report = sample.report(ReportBuilder.Options.PLAIN);

        NotesReport read = JsonNotesReader.read(new JsonNotesWriter(report, sample.config()).json(), "a.zip");

        assertEquals(MarkupLanguage.MARKDOWN, read.language());
        assertEquals(
                List.of("1.1.0-3", "1.1.0"),
                read.releases().stream().map(ReportRelease::title).toList());
        assertEquals(
                List.of("Fixes [#7](https://github.com/o/r/issues/7) in `a`."),
                texts(read.releases().get(0)));
        assertEquals(report.releases().get(1).date(), read.releases().get(1).date());
        assertEquals(
                List.of("web"), read.releases().get(1).entries().get(0).entry().field("modules"));
        assertEquals(1, read.releases().get(1).preludes().size());
    }

    @Test
    void whatIsNoneOfOurJsonIsRefusedWithItsPlace() {
        for (String json : List.of("", "[]", "{", "{}", "{\"schema\": 2}", "{\"schema\": 1, \"releases\": [1]}")) {
            ProblemException e =
                    assertThrows(ProblemException.class, () -> JsonNotesReader.read(json, "g:a:zip"), json);
            assertTrue(e.getMessage().contains("g:a:zip"), e.getMessage());
        }
    }

    @Test
    void modulesStandOnOnePageNewestDayFirst() {
        Sample rst = new Sample().release("1.0.0", "fixes: ['``a``']\n");
        Sample markdown = new Sample()
                .settings("markup: markdown\n")
                .release("3.0.0-1", "fixes: [c]\n")
                .release("2.0.0", "fixes: ['`b`']\n");

        NotesReport together = ModuleReports.combine(
                "All",
                List.of(
                        new ModuleReports.Part("web", rst.report(ReportBuilder.Options.PLAIN), rst.config()),
                        new ModuleReports.Part(
                                "lib", markdown.report(ReportBuilder.Options.PLAIN), markdown.config())));

        assertEquals(
                List.of("lib 3.0.0-1", "lib 2.0.0", "web 1.0.0"),
                together.releases().stream().map(ReportRelease::title).toList());
        assertEquals(MarkupLanguage.MARKDOWN, together.language());
        assertEquals(List.of("`a`"), texts(together.releases().get(2)));
    }
}
