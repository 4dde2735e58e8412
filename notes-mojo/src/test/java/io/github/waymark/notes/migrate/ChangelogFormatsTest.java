package io.github.waymark.notes.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangelogFormatsTest {

    @TempDir
    private Path folder;

    @Test
    void gitHubsGeneratedItemsBecomeEntriesWithFields() throws IOException {
        ImportTool.Result result = read(ImportTool.GITHUB_RELEASES, "releases.json", """
            [{"tag_name": "v1.2.0", "name": "1.2.0", "draft": false, "published_at": "2024-02-03T10:00:00Z",
              "body": "A good one.\\r\\n\\r\\n## What's Changed\\r\\n### Bug Fixes 🐛\\r\\n* Repair a by @ada in https://github.com/o/r/pull/7\\r\\n### Other Changes\\r\\n* Bump junit from 5.1 to 5.2 by @dependabot[bot] in https://github.com/o/r/pull/8\\r\\n\\r\\n## New Contributors\\r\\n* @ada made their first contribution in https://github.com/o/r/pull/7\\r\\n\\r\\n**Full Changelog**: https://github.com/o/r/compare/v1.1.0...v1.2.0"},
             {"tag_name": "v1.3.0", "draft": true, "body": "- not yet"},
             {"tag_name": "nightly", "draft": false, "body": "- nothing"},
             {"tag_name": "v1.1.0", "published_at": "2024-01-01T00:00:00Z", "body": null}]
            """);

        assertEquals(1, result.notes().size());
        assertEquals("""
            ---
            version: 1.2.0
            released: '2024-02-03'
            prelude: |
              A good one.
            fixes:
              - text: Repair a
                issues:
                  - '7'
                links:
                  - https://github.com/o/r/pull/7
                authors:
                  - '@ada'
            other:
              - text: Bump junit from 5.1 to 5.2
                issues:
                  - '8'
                links:
                  - https://github.com/o/r/pull/8
                dependency:
                  - junit
                from:
                  - '5.1'
                to:
                  - '5.2'
            """, result.notes().get(0).text());
        assertEquals(
                List.of(
                        "[1] v1.3.0: left out, as it is a draft: v1.3.0",
                        "[2] nightly: left out, as its tag has no version: nightly"),
                places(result));
    }

    // Each attribute contains the one before ten times: the last would have 10^20 characters.
    @Test
    void attributesThatContainEachOtherSeveralTimesAreNotExpandedWithoutEnd() throws IOException {
        StringBuilder changelog = new StringBuilder("= Changelog\n:a0: 1\n");
        for (int i = 1; i <= 20; i++) {
            changelog
                    .append(":a")
                    .append(i)
                    .append(": ")
                    .append(("{a" + (i - 1) + "}").repeat(10))
                    .append("\n");
        }

        ImportTool.Result result =
                read(ImportTool.ASCIIDOC, "CHANGELOG.adoc", changelog + "\n== 1.{a0}.0\n\n* Repairs {a1} and {a20}.\n");

        assertTrue(result.notes().get(0).text().contains("version: 1.1.0"));
        assertTrue(result.notes().get(0).text().contains("Repairs 1111111111 and ."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "", "x", "[{\"tag_name\": 7"})
    void whatIsNoListOfReleasesIsAProblem(String json) throws IOException {
        Files.writeString(folder.resolve("releases.json"), json);

        ProblemException e = assertThrows(
                ProblemException.class, () -> ImportTool.GITHUB_RELEASES.read(folder.resolve("releases.json")));

        assertTrue(e.problems().get(0).fix().contains("gh api"), e.getMessage());
    }

    @Test
    void aChangelogInAsciiDocIsReadWithItsAttributesAndBlocks() throws IOException {
        ImportTool.Result result = read(ImportTool.ASCIIDOC, "CHANGELOG.adoc", """
            = Changelog
            :issue: https://example.org/issues/
            // a comment
            include::intro.adoc[]

            [[v2]]
            == 2.0.0 (2024-02-03)

            The second one.

            === Breaking Changes

            * Needs Java 17,
            see {issue}7[#7].
            +
            [source,java]
            ----
            * no item
            ----
            * Second.

            === Tuning

            * Faster.

            Bug Fixes (Site Modules)::

              * Repaired.

            == 1.0.0

            * Plain.
            """);

        assertEquals("""
            ---
            version: 2.0.0
            released: '2024-02-03'
            prelude: |
              The second one.
            upgrade:
              - |-
                Needs Java 17,
                see https://example.org/issues/7[#7].
                +
                [source,java]
                ----
                * no item
                ----
              - Second.
            other:
              - Faster.
            fixes:
              - Repaired.
            """, result.notes().get(0).text());
        assertTrue(
                result.notes()
                        .get(0)
                        .convertedTo(MarkupLanguage.MARKDOWN)
                        .text()
                        .contains("see [#7](https://example.org/issues/7)"),
                result.notes().get(0).convertedTo(MarkupLanguage.MARKDOWN).text());
        assertEquals(2, result.notes().size());
        assertEquals(
                List.of(
                        ":4: left out: include::intro.adoc[]",
                        ":22: no section with this name, its entries are in 'other': Tuning",
                        ":26: what is in parentheses is not in the notes: Bug Fixes (Site Modules)"),
                places(result));
    }

    @Test
    void aChangelogOfVersionHeadingsIsReadInItsDialects() throws IOException {
        ImportTool.Result result = read(ImportTool.VERSION_HEADINGS, "CHANGELOG.md", """
            Change Log
            ==========

            ## Version 4.9.0

            _2020-09-11_

            **This is a bold sentence of the release.** It goes on.

             * New: Speaks French.
               And German.

                ```
                * no item
                ```
             *  Fix: Repairs a.
             *  Upgrade: [Okio 2.8.0][okio].

            Version 4.8.1 *(2020-08-06)*
            ----------------------------

             * Fix: Repairs b.

            ### Version 4.8.0 (6 August 2020)

            Bug fixes:

            - c
              - nested
            """);

        assertEquals(
                List.of("4.9.0 2020-09-11 3", "4.8.1 2020-08-06 1", "4.8.0 2020-08-06 1"),
                result.notes().stream()
                        .map(note -> note.version().orElse("") + " "
                                + note.released().orElse("") + " " + note.entries())
                        .toList());
        assertEquals("""
            ---
            version: 4.9.0
            released: '2020-09-11'
            prelude: |
              **This is a bold sentence of the release.** It goes on.
            features:
              - |-
                Speaks French.
                And German.

                 ```
                 * no item
                 ```
            fixes:
              - Repairs a.
            other:
              - 'Upgrade: [Okio 2.8.0][okio].'
            """, result.notes().get(0).text());
        assertEquals(List.of("c\n- nested"), result.notes().get(2).sections().get("fixes"));
        assertEquals(List.of(), places(result));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Version 1.2.3                        ; 1.2.3
        Release 1.2 (3 Feb 2024)             ; 1.2
        # 1.2.3 - 2024/02/03                 ; 1.2.3
        Changes in version 2.0-beta1:        ; 2.0-beta1
        Foo release 3.1.4, Feb 3, 2024       ; 3.1.4
        ## 2024.1.3                          ; 2024.1.3
        Changelog 4.3.0 (2025-02-21)         ; 4.3.0
        Release 1.17.1 [27-Nov-2023]         ; 1.17.1
        ## 1.23.2 (2026-Jun-3)               ; 1.23.2
        ## jsoup-1.21.2                      ; 1.21.2
        ## 1.23.3 (pending)                  ; ''
        Version 2.0-SNAPSHOT                 ; ''
        """)
    void eachFormOfAVersionHeadingIsARelease(String heading, String version) throws IOException {
        ImportTool.Result result = read(ImportTool.VERSION_HEADINGS, "CHANGES.txt", heading + "\n\n* a\n");

        assertEquals(version, result.notes().get(0).version().orElse(""));
    }

    /** A language with digits of its own. */
    @Test
    void theDateOfAHeadingIsTheSameInEveryLanguage() throws IOException {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("ar", "EG"));
            ImportTool.Result result =
                    read(ImportTool.VERSION_HEADINGS, "CHANGES.txt", "Version 4.8.0 (6 August 2020)\n\n* a\n");

            assertEquals("2020-08-06", result.notes().get(0).released().orElse(""));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void whatIsBeforeTheFirstReleaseIsReported() throws IOException {
        ImportTool.Result result = read(ImportTool.KEEP_A_CHANGELOG, "CHANGELOG.md", """
            # Changelog

            Thanks to all.

            ## 1.0.0
            ### Speed
            - a
            """);

        assertEquals(
                List.of(
                        ":3: left out, as it is before the first release: Thanks to all.",
                        ":6: no section with this name, its entries are in 'other': Speed"),
                places(result));
    }

    @ParameterizedTest
    @CsvSource({"ASCIIDOC, CHANGELOG.adoc", "VERSION_HEADINGS, CHANGELOG.md"})
    void aFileWithoutReleasesIsAProblem(ImportTool tool, String file) throws IOException {
        Files.writeString(folder.resolve(file), "Nothing\n\n* here, since version 1.0.\n");

        assertThrows(ProblemException.class, () -> tool.read(folder.resolve(file)));
    }

    private ImportTool.Result read(ImportTool tool, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return tool.read(file);
    }

    /** What was not understood, without the path of the file. */
    private List<String> places(ImportTool.Result result) {
        return result.notUnderstood().stream()
                .map(line -> line.replaceFirst(".*?(?:CHANGELOG\\.\\w+|releases\\.json)", ""))
                .toList();
    }
}
