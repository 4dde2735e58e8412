package io.github.waymark.notes.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.NoteForm;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How texts of other tools are converted. */
class ImportedTextTest {

    @TempDir
    private Path folder;

    @Test
    void addressesAtTheEndOfAChangelogComeIntoItsEntries() throws IOException {
        write("CHANGELOG.md", """
                ## [1.1.0] (2024-02-03)
                - See [#12] and [the guide][guide], not [x] or [this](https://example.org/here).

                [1.1.0]: https://example.org/compare
                [#12]: https://example.org/12
                [guide]: https://example.org/guide
                """);

        List<ImportedNote> notes =
                ImportTool.KEEP_A_CHANGELOG.read(folder.resolve("CHANGELOG.md")).notes();

        assertEquals("2024-02-03", notes.get(0).released().orElse(""));
        assertEquals(
                List.of("See [#12](https://example.org/12) and [the guide](https://example.org/guide), not [x] or"
                        + " [this](https://example.org/here)."),
                notes.get(0).sections().get("other"));
    }

    @Test
    void theUpdatesAndSettingsOfLogchangeAreKept() throws IOException {
        write("changelog/v1.19.0/a.yml", """
                title: Upgraded com.fasterxml.jackson.core:jackson-databind from 2.18.0
                    to 2.18.1
                type: dependency_update
                merge_requests: [12]
                configurations:
                  - type: application.yml
                    action: add
                    key: entry.banner
                    default_value: true
                    description: Leaves the banner out
                """);

        String note = ImportTool.LOGCHANGE
                .read(folder.resolve("changelog"))
                .notes()
                .get(0)
                .text();

        assertTrue(note.contains("dependency:\n      - com.fasterxml.jackson.core:jackson-databind\n"), note);
        assertTrue(note.contains("from:\n      - 2.18.0\n"), note);
        assertTrue(note.contains("issues:\n      - '!12'\n"), note);
        assertTrue(
                note.contains("Configuration: add `entry.banner` (application.yml), by default `true`: Leaves the"),
                note);
    }

    @Test
    void textsAreRewrittenInTheLanguageOfTheProject() throws IOException {
        write("CHANGELOG.md", "## 1.0.0\n\nMuch *new*.\n\n- Has `a` and [b](https://example.org).\n");
        write("changes.xml", """
                <document><body><release version="1.0" date="2024-02-03">
                  <action type="fix" issue="A-1">Fixes *all* of `it`.</action></release></body></document>
                """);
        ImportedNote changelog = ImportTool.KEEP_A_CHANGELOG
                .read(folder.resolve("CHANGELOG.md"))
                .notes()
                .get(0);
        ImportedNote changes =
                ImportTool.CHANGES.read(folder.resolve("changes.xml")).notes().get(0);

        assertEquals(
                List.of("Has ``a`` and `b <https://example.org>`__."),
                changelog.convertedTo(MarkupLanguage.RST).sections().get("other"));
        assertEquals(
                "Much *new*.",
                changelog.convertedTo(MarkupLanguage.RST).prelude().orElse(""));
        assertEquals(changelog, changelog.convertedTo(MarkupLanguage.MARKDOWN));
        assertTrue(
                changes.convertedTo(MarkupLanguage.MARKDOWN).text().contains("text: Fixes \\*all\\* of \\`it\\`."),
                changes.convertedTo(MarkupLanguage.MARKDOWN).text());
        assertTrue(changes.convertedTo(MarkupLanguage.MARKDOWN).text().contains("- A-1"));
    }

    @Test
    void whatWasImportedIsReadWhole() throws IOException {
        write(
                "changelog/v1.0.0/a.yml",
                "title: 'Adds: a # sign and {{braces}}'\ntype: added\nauthors: [{nick: ada}]\n");
        write("changelog/unreleased/b.yml", "title: |\n  - A list\n  - of things\ntype: changed\n");
        NoteForm form = ConfigReader.read(
                        Optional.empty(),
                        Map.of(),
                        new ConfigReader.Context("releasenotes", Optional.empty(), List.of()))
                .form();

        for (ImportedNote note :
                ImportTool.LOGCHANGE.read(folder.resolve("changelog")).notes()) {
            String name = note.fileName();
            NoteText read = NoteReader.read(
                    name,
                    YamlFile.read(note.convertedTo(form.language()).text().getBytes(StandardCharsets.UTF_8), name),
                    form);

            assertEquals(List.of(), read.findings());
            assertEquals(note.version(), read.version());
            assertEquals(
                    note.entries(),
                    read.sections().values().stream().mapToInt(List::size).sum());
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
