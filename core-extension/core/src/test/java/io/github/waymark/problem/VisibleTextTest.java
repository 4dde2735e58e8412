package io.github.waymark.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void aTerminalIsNotToldWhatToDo() {
        assertEquals("a\\u001b[2Jb\\u0007", VisibleText.of("a\u001b[2Jb\u0007"));
        assertEquals("over\\u000dwritten", VisibleText.of("over\rwritten"));
        assertEquals("\\u001b[8mhidden", VisibleText.of("\u001b[8mhidden"));
        assertEquals("\\u009b2J", VisibleText.of("\u009b2J"));
    }

    @Test
    void aNameIsReadInTheOrderOfItsCharacters() {
        assertEquals("note-\\u202egpj.yaml", VisibleText.of("note-\u202egpj.yaml"));
        assertEquals("a\\u2066b\\u2069", VisibleText.of("a\u2066b\u2069"));
    }

    @Test
    void linesTabsAndColoursStay() {
        String text = "a\tb\r\nc\n\u001b[32mgreen\u001b[0m \u00fc";

        assertSame(text, VisibleText.of(text));
    }

    @Test
    void noColourOfAStrangerGetsIntoAFile() {
        assertEquals("a\tb\n\\u001b[31mred\\u001b[0m", VisibleText.inFile("a\tb\n\u001b[31mred\u001b[0m"));
    }

    @Test
    void problemsAreVisible() {
        assertEquals("note a\\u0007.yaml", new Problem("What.", "note a\u0007.yaml", "Why.", "Fix.").where());
    }
}
