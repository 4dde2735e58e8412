package io.github.waymark.notes.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.render.ReleaseFacts.Artifact;
import io.github.waymark.notes.render.ReleaseFacts.Contributor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

    private static final Templates TEMPLATES = new Templates(List.of(), AnnouncementTest.class.getClassLoader());

    private static final Sample NOTES = new Sample()
            .settings("markup: markdown\nadd_release_date: true\n")
            .release(
                    "1.2.0",
                    "prelude: Speaks French.\nfeatures: ['Adds `a`, see [the page](https://example.com/a).']\nfixes: [Repairs b (#7).]\n",
                    """
                    upgrade:
                      - |
                        Needs Java 17, because the classes are compiled for it, and because nothing older gets any fixes.

                        ```yaml
                        x: 1
                        ```
                    """,
                    "other:\n  - {dependency: 'a:b', from: '1', to: '2'}\n",
                    "critical: [Deletes files.]\n");

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("Release", "https://github.com/o/r/releases/tag/v1.2.0");
        links.put("All changes", "https://github.com/o/r/compare/v1.1.0...v1.2.0");
        return links;
    }

    private static ReleaseFacts facts(Contributor... contributors) {
        return new ReleaseFacts(
                Optional.of("v1.1.0"),
                Optional.empty(),
                List.of(contributors),
                List.of(new Artifact(Artifact.Kind.LIBRARY, "org.acme", "parser", "1.2.0")));
    }

    private static Announcement announcement(boolean preRelease, Optional<String> previous, ReleaseFacts facts) {
        return new Announcement(
                "Acme Parser",
                Optional.of("Parses texts."),
                preRelease,
                previous,
                Optional.of("parsers"),
                Optional.of("2026.1"),
                links(),
                facts);
    }

    private static String text(Sample sample, Announcement announcement) {
        return announcement.text(report(sample), sample.config(), TEMPLATES);
    }

    private static NotesReport report(Sample sample) {
        return sample.report(new ReportBuilder.Options(
                Optional.empty(), Optional.empty(), List.of(), List.of(), List.of("1.2.0", "1.0.0")));
    }

    @Test
    void theMailSaysWhatItIsAndWhatUsersHaveToActOnFirst() {
        String text = text(
                NOTES,
                announcement(
                        false,
                        Optional.of("v1.1.0"),
                        facts(
                                new Contributor("Ada", Optional.empty(), false),
                                new Contributor("Zoë <@z>", Optional.empty(), true))));

        assertEquals("""
                Acme Parser 1.2.0 was released on 2026-11-22. It has the changes since
                v1.1.0.

                Parses texts.

                Series: 2026.1
                Team: parsers

                Critical Issues
                ---------------

                - Deletes files.

                Upgrade Notes
                -------------

                - Needs Java 17, because the classes are compiled for it, and because nothing
                  older gets any fixes.

                      x: 1

                Speaks French.

                New Features
                ------------

                - Adds a, see the page (https://example.com/a).

                Bug Fixes
                ---------

                - Repairs b (#7 (https://github.com/o/r/issues/7)).

                Contributors
                ------------

                Ada and Zoë <@z>

                First contribution: Zoë <@z>

                Coordinates
                -----------

                - org.acme:parser:1.2.0

                Dependency updates
                ------------------

                - Updates a:b from 1 to 2.

                More
                ----

                Release: https://github.com/o/r/releases/tag/v1.2.0
                All changes: https://github.com/o/r/compare/v1.1.0...v1.2.0
                """, text);
    }

    @Test
    void theMarkdownHasTheSameInTheSameOrder() {
        Announcement announcement = announcement(
                false, Optional.of("v1.1.0"), facts(new Contributor("<b>@zoe</b>", Optional.empty(), false)));

        String markdown = announcement.markdown(report(NOTES), NOTES.config(), TEMPLATES);

        assertTrue(
                markdown.startsWith("# Acme Parser 1.2.0\n\nAcme Parser 1.2.0 was released on 2026-11-22."), markdown);
        List<String> headings =
                markdown.lines().filter(line -> line.startsWith("## ")).toList();
        assertEquals(
                List.of(
                        "## Critical Issues",
                        "## Upgrade Notes",
                        "## New Features",
                        "## Bug Fixes",
                        "## Contributors",
                        "## Coordinates",
                        "## More"),
                headings);
        assertTrue(markdown.contains("<summary>1 dependency update</summary>"), markdown);
        assertTrue(markdown.contains("- Release: <https://github.com/o/r/releases/tag/v1.2.0>"), markdown);
        assertTrue(markdown.contains("Adds `a`, see [the page](https://example.com/a)."), markdown);
        assertFalse(markdown.contains("<b>"), markdown);
        assertFalse(markdown.contains("@zoe"), markdown);
    }

    @Test
    void preReleasesAndFirstReleasesHaveASentence() {
        String first = text(NOTES, announcement(false, Optional.empty(), ReleaseFacts.NONE));
        String candidate = text(NOTES, announcement(true, Optional.of("1.1.0"), ReleaseFacts.NONE));

        assertTrue(first.startsWith("Acme Parser 1.2.0 was released on 2026-11-22. It is the first release.\n"), first);
        assertTrue(candidate.contains(" It is a pre-release: please try it"), candidate);
        assertTrue(candidate.lines().allMatch(line -> line.length() <= 78), candidate);
    }

    @Test
    void aReleaseWithoutNotesSaysSo() {
        Sample empty = new Sample().release("1.0.0");
        Config config = empty.config();

        String text = text(empty, announcement(false, Optional.empty(), ReleaseFacts.NONE));
        String markdown =
                announcement(false, Optional.empty(), ReleaseFacts.NONE).markdown(report(empty), config, TEMPLATES);

        assertTrue(text.contains("\n" + config.pages().noNotes() + "\n"), text);
        assertTrue(markdown.contains("\n" + config.pages().noNotes() + "\n"), markdown);
        assertFalse(text.contains("\n\n\n"), text);
    }
}
