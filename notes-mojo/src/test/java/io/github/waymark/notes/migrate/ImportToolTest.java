package io.github.waymark.notes.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

        List<ImportedNote> notes = ImportTool.KEEP_A_CHANGELOG.read(folder.resolve("CHANGELOG.md"));

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

    @Test
    void importingTwiceGivesTheSameNames() throws IOException {
        write("CHANGELOG.md", "## 1.0.0\n- Plain.\n");

        String name = ImportTool.KEEP_A_CHANGELOG
                .read(folder.resolve("CHANGELOG.md"))
                .get(0)
                .fileName();

        assertTrue(name.matches("1\\.0\\.0-[0-9a-f]{16}\\.yaml"), name);
        assertEquals(
                name,
                ImportTool.KEEP_A_CHANGELOG
                        .read(folder.resolve("CHANGELOG.md"))
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

        List<ImportedNote> notes = ImportTool.CHANGES.read(folder.resolve("changes.xml"));

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

        assertThrows(ProblemException.class, () -> ImportTool.CHANGES.read(folder.resolve("changes.xml")));
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

        List<ImportedNote> notes = ImportTool.LOGCHANGE.read(folder.resolve("changelog"));

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

        List<ImportedNote> notes = ImportTool.TOWNCRIER.read(folder.resolve("newsfragments"));

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
                "<entry type=\"fixed\"><issue id=\"1\" link=\"https://example.org/1\"/><description format=\"asciidoc\">Fixes"
                        + " it.</description></entry>");

        List<ImportedNote> notes = ImportTool.LOG4J_CHANGELOG.read(folder.resolve("src/changelog"));

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

        List<ImportedNote> notes = ImportTool.CHANGIE.read(folder.resolve(".changes"));

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
