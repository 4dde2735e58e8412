package io.github.waymark.notes.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.draft.NoteDraft;
import io.github.waymark.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptTest {

    private final StringWriter asked = new StringWriter();

    private Prompt answering(String answers) {
        return new Prompt(new BufferedReader(new StringReader(answers)), new PrintWriter(asked, true));
    }

    @Test
    void eachQuestionTakesALine() throws IOException {
        Prompt prompt = answering("  fix login \nfixes\n");

        assertEquals("fix login", prompt.ask("What changed", "release-notes.slug"));
        assertEquals("fixes", prompt.ask("Section", "release-notes.section"));
        assertEquals("What changed: Section: ", asked.toString());
    }

    @Test
    void nobodyAnsweringIsToldWithTheProperty() {
        ProblemException e =
                assertThrows(ProblemException.class, () -> answering("").ask("Text", "release-notes.text"));

        assertTrue(e.getMessage().contains("-Drelease-notes.text"), e.getMessage());
    }

    private static final NoteDraft.Content NOTHING =
            new NoteDraft.Content(Optional.empty(), Optional.empty(), List.of("7"), List.of());

    private static final Config CONFIG = ConfigReader.read(
            Optional.empty(), Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));

    @Test
    void whoMayBeAskedIsAskedForSlugSectionAndText() throws IOException {
        NewNotePrompt prompt = new NewNotePrompt(Optional.of(answering("Fix login\nfixes\nIt works again.\n")));

        assertEquals("Fix login", prompt.slug());
        NoteDraft.Content content = prompt.content(NOTHING, CONFIG.form());

        assertEquals(
                "---\nfixes:\n  - text: |\n      It works again.\n    issues:\n      - '7'\n",
                new NoteDraft(CONFIG).text(content));
        assertTrue(asked.toString().contains("Section (prelude, features, issues, upgrade, "), asked.toString());
    }

    @Test
    void aWrongSectionIsAskedForAgain() throws IOException {
        NoteDraft.Content content =
                new NewNotePrompt(Optional.of(answering("bugs\nfixes\n\n"))).content(NOTHING, CONFIG.form());

        assertEquals(Optional.of("fixes"), content.section());
        assertEquals(Optional.empty(), content.text());
        assertTrue(asked.toString().contains("'bugs' is no section. Did you mean '"), asked.toString());
    }

    @Test
    void onlyWhatIsMissingIsAskedFor() throws IOException {
        NoteDraft.Content given = new NoteDraft.Content(Optional.of("fixes"), Optional.empty(), List.of(), List.of());

        NoteDraft.Content content = new NewNotePrompt(Optional.of(answering(""))).content(given, CONFIG.form());

        assertEquals(given, content);
        assertEquals("", asked.toString());
    }

    @Test
    void aBatchIsNeverAsked() throws IOException {
        NewNotePrompt prompt = new NewNotePrompt(Optional.empty());

        assertEquals(NOTHING, prompt.content(NOTHING, CONFIG.form()));
        assertTrue(assertThrows(ProblemException.class, prompt::slug)
                .getMessage()
                .contains("-Drelease-notes.slug=fix-login"));
    }
}
