package io.github.waymark.notes.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.notes.config.Language;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RstProseTest {

    private static final List<String> PARTS = List.of(
            "word",
            " ",
            " ",
            "\n",
            "\n",
            "\n\n",
            "``",
            "``literal``",
            "`",
            "*",
            "**",
            ".",
            ":",
            "::",
            ",",
            "(",
            ")",
            "a",
            "1",
            "- ",
            "  ",
            "..",
            "_",
            "|",
            "\\",
            "https://example.org",
            "=",
            "---",
            "é",
            ":class:`X`",
            "`x`_",
            "\t",
            "+",
            "Words are here",
            "#",
            "``x``y",
            "```");

    /** The look never misses what the reading would find. */
    @Test
    void whatIsTakenForProseHasNothingToRemarkOn() {
        Random random = new Random(9);
        int prose = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "Words" : "");
            int tame = random.nextBoolean() ? 8 : PARTS.size();
            for (int parts = random.nextInt(9); parts >= 0; parts--) {
                text.append(PARTS.get(random.nextInt(tame)));
            }
            if (RstProse.is(text.toString())) {
                prose++;
                assertEquals(
                        List.of(), Markup.read(text.toString(), Language.RST).remarks(), text.toString());
            }
        }
        assertTrue(prose > 5_000, "only " + prose + " were prose");
    }

    @Test
    void theCommonEntryIsProse() {
        assertTrue(RstProse.is(
                "Adds ``[conductor]enable`` (off by default), see\nhttps://example.org for more.\n\nThat is all.\n"));
    }

    @Test
    void aMarkThatNothingClosesIsStillRemarkedOn() {
        assertFalse(RstProse.is("Adds ``enable which"));
        assertEquals(1, Markup.remarks("Adds ``enable which", Language.RST).size());
    }
}
