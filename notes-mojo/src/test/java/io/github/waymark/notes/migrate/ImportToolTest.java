package io.github.waymark.notes.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportToolTest {

    @TempDir
    private Path folder;

    @Test
    void aChangelogBecomesANoteARelease() throws IOException {
        write("CHANGELOG.md", """
            # Changelog

            All changes are here.

            ## [Unreleased]
            ### Added
            - One more.

            ## [1.1.0] - 2024-02-03

            A good one.

            ### Fixed
            - First,
              in two lines.
            - Second.

              - nested
            ### Removed
            * Third.

            ## 1.0.0
            - Plain.

            [1.1.0]: https://example.org/compare
            """);

        List<ImportedNote> notes =
                ImportTool.KEEP_A_CHANGELOG.read(folder.resolve("CHANGELOG.md")).notes();

        assertEquals(List.of(1, 3, 1), notes.stream().map(ImportedNote::entries).toList());
        assertEquals("""
            ---
            version: 1.1.0
            released: '2024-02-03'
            prelude: |
              A good one.
            fixes:
              - |-
                First,
                in two lines.
              - |-
                Second.

                - nested
            upgrade:
              - Third.
            """, notes.get(1).text());
        assertTrue(notes.get(0).version().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Version 2.10                           ; 2.10         ; ''
        Release v1.2.3 (2024-02-03)            ; 1.2.3        ; 2024-02-03
        [1.2.3](https://example.org/9.9.9) ✨   ; 1.2.3        ; ''
        [1.2.3] - 2024-02-03 [YANKED]          ; 1.2.3        ; 2024-02-03
        lib 4.1.100.Final                      ; 4.1.100.Final; ''
        2024-02-03: 1.0.0-rc.1                 ; 1.0.0-rc.1   ; 2024-02-03
        v7                                     ; 7            ; ''
        :bookmark: Unreleased changes          ; ''           ; ''
        """)
    void theVersionOfAHeadingIsItsFirstWordThatIsOne(String heading, String version, String date) throws IOException {
        write("CHANGELOG.md", "## " + heading + "\n- Plain.\n");

        ImportedNote note = ImportTool.KEEP_A_CHANGELOG
                .read(folder.resolve("CHANGELOG.md"))
                .notes()
                .get(0);

        assertEquals(version, note.version().orElse(""));
        assertEquals(date, note.released().orElse(""));
    }

    @Test
    void aChangelogWithAHeadingThatIsNoReleaseIsRefused() throws IOException {
        write("CHANGELOG.md", "# Changes\n\n## Version 1.0\n- Plain.\n\n## Credits\n- Ada\n");

        ProblemException e = assertThrows(
                ProblemException.class,
                () -> ImportTool.KEEP_A_CHANGELOG
                        .read(folder.resolve("CHANGELOG.md"))
                        .notes());

        assertEquals(
                "The heading 'Credits' has no version.", e.problems().get(0).what());
        assertTrue(e.problems().get(0).where().endsWith("CHANGELOG.md:6"), e.getMessage());
        // The fix.
        write("CHANGELOG.md", "# Changes\n\n## Version 1.0\n- Plain.\n\n# Credits\n- Ada\n");
        assertEquals(
                1,
                ImportTool.KEEP_A_CHANGELOG
                        .read(folder.resolve("CHANGELOG.md"))
                        .notes()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP_A_CHANGELOG, CHANGELOG.md, CHANGELOG.md:2",
        "TOWNCRIER, news/1.feature.md, 1.feature.md:2",
        "CHANGES, changes.xml, changes.xml",
        "LOGCHANGE, log/v1.0.0/release-date.txt, release-date.txt:2"
    })
    void textThatIsNotInUtf8IsRefusedWithItsPlace(ImportTool tool, String file, String place) throws IOException {
        write("log/v1.0.0/a.yml", "title: a\n");
        write(file, "");
        Files.write(folder.resolve(file), "<a>\nGr\u00fc\u00df\u00e9 a</a>\n".getBytes(StandardCharsets.ISO_8859_1));

        ProblemException e = assertThrows(
                ProblemException.class,
                () -> tool.read(folder.resolve(file.contains("/") ? file.substring(0, file.indexOf('/')) : file)));

        assertTrue(e.problems().get(0).where().contains(place), e.getMessage());
        assertTrue(e.problems().get(0).fix().contains("UTF-8"), e.getMessage());
    }

    /** A few thousand with a fixed seed. */
    @Test
    void damagedFragmentsAreReadOrRefusedButNeverFail() throws IOException {
        Random random = new Random(18);
        List<String> seeds = List.of(
                "Adds ``it`` to `the docs <https://example.org>`_.\n\n- one\n\n  * two\n\n::\n\n    code\n",
                "Fixes *all* of |it|.\n\n.. note::\n\n   Mind [1]_.\n\n=== ===\na   b\n=== ===\n1   2\n=== ===\n",
                """
                Uses [links](x) and `code`.

                1. a
                2. b

                ```java
                int i;
                ```

                | a | b |
                |---|---|
                | 1 | 2 |
                """);
        for (int i = 0; i < 2_000; i++) {
            byte[] text = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
            for (int k = random.nextInt(8); k >= 0; k--) {
                text[random.nextInt(text.length)] = (byte)
                        (random.nextBoolean() ? random.nextInt() : "`*_|:\n. -+=<>[]()\\\t".charAt(random.nextInt(19)));
            }
            Path fragments = Files.createDirectories(folder.resolve("news"));
            Files.write(fragments.resolve(i % 3 == 2 ? "1.feature.md" : "1.feature.rst"), text);
            try {
                for (ImportedNote note : ImportTool.TOWNCRIER.read(fragments).notes()) {
                    for (MarkupLanguage language : MarkupLanguage.values()) {
                        String yaml = note.convertedTo(language).text();
                        assertTrue(YamlFile.read(yaml, "a.yaml").faults().isEmpty(), yaml);
                    }
                }
            } catch (ProblemException e) {
                assertTrue(e.problems().get(0).where().contains("1.feature"), e.getMessage());
            }
        }
    }

    @Test
    void importingTwiceGivesTheSameNames() throws IOException {
        write("CHANGELOG.md", "## 1.0.0\n- Plain.\n");

        String name = ImportTool.KEEP_A_CHANGELOG
                .read(folder.resolve("CHANGELOG.md"))
                .notes()
                .get(0)
                .fileName();

        assertTrue(name.matches("1\\.0\\.0-[0-9a-f]{16}\\.yaml"), name);
        assertEquals(
                name,
                ImportTool.KEEP_A_CHANGELOG
                        .read(folder.resolve("CHANGELOG.md"))
                        .notes()
                        .get(0)
                        .fileName());
    }

    @Test
    void changesXmlIsRead() throws IOException {
        write("changes.xml", """
            <document xmlns="http://maven.apache.org/changes/2.0.0"><body>
              <release version="1.1" date="2024-02-03" description="Fine.">
                <action type="fix" dev="ada" due-to="Bob, Eve" issue="A-1,A-2">Fixes
                  it.</action>
                <action type="add" dev="ada">Adds it.</action>
              </release>
              <release version="1.2-SNAPSHOT" date="unknown"><action type="update">Later.</action></release>
            </body></document>
            """);

        List<ImportedNote> notes =
                ImportTool.CHANGES.read(folder.resolve("changes.xml")).notes();

        assertEquals("""
            ---
            version: '1.1'
            released: '2024-02-03'
            prelude: |
              Fine.
            fixes:
              - text: |-
                  Fixes
                  it.
                issues:
                  - A-1
                  - A-2
                authors:
                  - Bob
                  - Eve
            features:
              - Adds it.
            """, normal(notes.get(0).text()));
        assertTrue(notes.get(1).version().isEmpty());
    }

    /** The order of an entry's fields is not guaranteed. */
    private static String normal(String text) {
        return text.replace(
                "    authors:\n      - Bob\n      - Eve\n    issues:\n      - A-1\n      - A-2\n",
                "    issues:\n      - A-1\n      - A-2\n    authors:\n      - Bob\n      - Eve\n");
    }

    @Test
    void xmlWithEntitiesIsRefused() throws IOException {
        write("changes.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d><body>&e;</body></d>");

        assertThrows(
                ProblemException.class,
                () -> ImportTool.CHANGES.read(folder.resolve("changes.xml")).notes());
    }

    @Test
    void logchangeIsRead() throws IOException {
        write("changelog/v1.0.0/release-date.txt", "2024-02-03\n");
        write("changelog/v1.0.0/001-a.yml", """
            title: Adds it
            authors:
              - name: Ada
                nick: ada
            modules: [web]
            issues: [7]
            links:
              - name: site
                url: https://example.org
            type: added
            important_notes: [Mind the gap]
            """);
        write("changelog/unreleased/b.yml", "title: Fixes it\ntype: fixed\n");

        List<ImportedNote> notes =
                ImportTool.LOGCHANGE.read(folder.resolve("changelog")).notes();

        assertEquals(2, notes.size());
        assertTrue(notes.get(0).version().isEmpty());
        assertEquals("2024-02-03", notes.get(1).released().orElse(""));
        assertEquals(
                List.of("features", "upgrade"),
                List.copyOf(notes.get(1).sections().keySet()));
    }

    @Test
    void towncriersFragmentsAreRead() throws IOException {
        write("newsfragments/123.feature.md", "Adds it.\n");
        write("newsfragments/+orphan.bugfix.1.rst", "Fixes it.\n");
        write("newsfragments/README.md", "Read me.\n");

        List<ImportedNote> notes =
                ImportTool.TOWNCRIER.read(folder.resolve("newsfragments")).notes();

        assertEquals(2, notes.size());
        assertEquals("---\nfixes:\n  - Fixes it.\n", notes.get(0).text());
        assertEquals(
                "---\nfeatures:\n  - text: Adds it.\n    issues:\n      - '123'\n",
                notes.get(1).text());
    }

    @Test
    void log4jsChangelogIsRead() throws IOException {
        write("src/changelog/2.0.0/.release.xml", "<release date=\"2024-02-03\" version=\"2.0.0\"/>");
        write(
                "src/changelog/2.0.0/a.xml",
                "<entry type=\"fixed\"><issue id=\"1\" link=\"https://example.org/1\"/><description"
                        + " format=\"asciidoc\">Fixes it.</description></entry>");

        List<ImportedNote> notes =
                ImportTool.LOG4J_CHANGELOG.read(folder.resolve("src/changelog")).notes();

        assertEquals("2.0.0", notes.get(0).version().orElse(""));
        assertEquals(1, notes.get(0).entries());
    }

    @Test
    void changiesFragmentsAndReleasesAreRead() throws IOException {
        write(".changes/unreleased/Added-20260101.yaml", """
            kind: ✨ Added
            body: Speaks French.
            time: 2026-01-01T10:00:00Z
            component: web
            custom:
              Issue: "12"
            """);
        write(".changes/unreleased/.gitkeep", "");
        write(".changes/header.tpl.md", "# Changelog\n");
        write(".changes/v1.9.1.md", "## v1.9.1 on 2022-09-20\n\n### 🪲 Fixed\n\n* Fixes it.\n");

        List<ImportedNote> notes =
                ImportTool.CHANGIE.read(folder.resolve(".changes")).notes();

        assertEquals(2, notes.size());
        assertEquals("""
            ---
            features:
              - text: Speaks French.
                issues:
                  - '12'
                modules:
                  - web
            """, notes.get(0).text());
        assertEquals(
                "---\nversion: 1.9.1\nreleased: '2022-09-20'\nfixes:\n  - Fixes it.\n",
                notes.get(1).text());
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
