package io.github.waymark.notes.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
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
}
