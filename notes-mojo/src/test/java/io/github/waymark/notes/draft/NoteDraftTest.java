package io.github.waymark.notes.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import io.github.waymark.notes.text.NoteReader;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteDraftTest {

    private static final NoteDraft.Content NOTHING =
            new NoteDraft.Content(Optional.empty(), Optional.empty(), List.of(), List.of());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Fix Login, fix-login",
        "fix: the 'thing' (again!), fix-the-thing-again",
        "Größe übersetzen, groesse-uebersetzen",
        "Łódź café, lodz-cafe",
        "..., ''",
        "--a--, a"
    })
    void aSlugIsCleaned(String typed, String slug) {
        if (slug.isEmpty()) {
            assertThrows(ProblemException.class, () -> Slug.of(typed, false));
        } else {
            assertEquals(slug, Slug.of(typed, false).text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../a", "a\\b", "/etc/passwd"})
    void aSlugWithAFolderIsRefused(String typed) {
        assertThrows(ProblemException.class, () -> Slug.of(typed, false));
    }

    @Test
    void foldersBelowTheNotesMayBeAllowed() {
        assertEquals("web/fix-login", Slug.of("web/Fix login", true).text());
        assertThrows(ProblemException.class, () -> Slug.of("web/../../a", true));
        assertThrows(ProblemException.class, () -> Slug.of("C:\\a", true));
    }

    @Test
    void aNoteNeverTakesTheNameOfAnother() throws IOException {
        Iterator<String> ids = List.of("0000000000000001", "0000000000000001", "0000000000000002")
                .iterator();
        NoteDraft draft = new NoteDraft(config());
        NotesDirectory home = NotesDirectory.around(folder, "releasenotes");

        Path one = draft.write(home, Slug.of("a", false), "x", ids::next);
        Path two = draft.write(home, Slug.of("a", false), "y", ids::next);

        assertEquals("releasenotes/notes/a-0000000000000001.yaml", home.relativeToTop(one));
        assertEquals("releasenotes/notes/a-0000000000000002.yaml", home.relativeToTop(two));
        assertEquals("x", Files.readString(one));
        assertThrows(IOException.class, () -> draft.write(home, Slug.of("a", false), "z", () -> "0000000000000001"));
    }

    @Test
    void anEntryThatIsKnownIsWritten() {
        String text = new NoteDraft(config())
                .text(new NoteDraft.Content(
                        Optional.of("fixes"), Optional.of("Login: works\nagain."), List.of("7"), List.of("web")));

        assertEquals("""
                ---
                fixes:
                  - text: |
                      Login: works
                      again.
                    issues:
                      - '7'
                    modules:
                      - web
                """, text);
    }

    @Test
    void onlyTheSectionThatIsKnownIsWritten() {
        NoteDraft.Content fixes = new NoteDraft.Content(Optional.of("fixes"), Optional.empty(), List.of(), List.of());

        assertEquals(
                "---\nfixes:\n  - |\n    Describe the change here, in Markdown.\n",
                new NoteDraft(config()).text(fixes));
        assertEquals(
                "In n.yaml, describe the change in Markdown. Then run `mvn release-notes:lint`, and commit the file with the change.",
                new NoteDraft(config()).nextSteps("n.yaml", fixes));
    }

    @Test
    void aSectionThatWasNotChosenFailsTheChecks() {
        String text = new NoteDraft(config()).text(NOTHING);

        assertEquals("""
                ---
                # Replace `section` with one of: prelude, features, issues, upgrade, deprecations, critical, security, fixes, other.
                section:
                  - |
                    Describe the change here, in Markdown.
                """, text);
        assertEquals(
                List.of("unknown-section"),
                NoteReader.read(
                                "n.yaml",
                                YamlFile.read(text.getBytes(StandardCharsets.UTF_8), "n.yaml"),
                                config().form())
                        .findings()
                        .stream()
                        .map(finding -> finding.rule().id())
                        .toList());
        assertTrue(new NoteDraft(config()).nextSteps("n.yaml", NOTHING).contains("choose the section and describe"));
    }

    @Test
    void aTextWithoutASectionIsNotPublishedUnderAnyOne() {
        String text = new NoteDraft(config())
                .text(new NoteDraft.Content(Optional.empty(), Optional.of("It works."), List.of(), List.of()));

        assertTrue(text.endsWith("\nsection:\n  - |\n    It works.\n"), text);
    }

    @Test
    void theTemplateOfAProjectIsKept() throws IOException {
        Files.createDirectories(folder.resolve("releasenotes"));
        Files.writeString(folder.resolve("releasenotes/config.yaml"), "template: |\n  ---\n  fixes:\n    - Ours.\n");

        assertEquals("---\nfixes:\n  - Ours.\n", new NoteDraft(config()).text(NOTHING));
    }

    @Test
    void anUnknownSectionIsRefused() {
        ProblemException e = assertThrows(
                ProblemException.class,
                () -> new NoteDraft(config())
                        .text(new NoteDraft.Content(Optional.of("fix"), Optional.of("a"), List.of(), List.of())));

        assertTrue(e.getMessage().contains("Did you mean 'fixes'?"), e.getMessage());
    }

    private Config config() {
        return NotesDirectory.around(folder, "releasenotes")
                .config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
    }
}
