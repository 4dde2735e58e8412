package io.github.waymark.markup.rst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
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
            "``a * b\\``",
            "\u2022 item",
            "\u2003",
            "\u00a0",
            "\u2028",
            "```");

    private static final List<String> LINKS = List.of(
            "word",
            " ",
            " ",
            "\n",
            "\n",
            "`x`",
            "`a name`",
            "`bug 1\n<https://example.org/1>`_",
            "`Title <https://example.org/>`__",
            "`x <http>`_",
            "`x <https://a> b`_",
            "`name`_",
            "<b",
            "(see",
            "(1) ",
            "(a) ",
            "\"quoted\"",
            "'s",
            "[DEFAULT]",
            "12 ",
            "12. ",
            "1) ",
            "/path",
            "``a\n---``",
            "``a\nb``",
            "<<<",
            "___");

    private static final List<String> ITEMS = List.of(
            "Words are here",
            "Words",
            "Two lines\n  and more",
            " ",
            "\n",
            "\n",
            "\n\n",
            "\n- ",
            "\n* ",
            "\n  - ",
            "\n\n- ",
            "\n\n* ",
            "\n\n  - ",
            "\n\n  * ",
            "\n  ",
            "\n  more",
            "\n\n  ",
            "\n\n   after",
            "``a literal``",
            "``two\n  lines``",
            "``two\nlines``",
            "`",
            "*emphasis*",
            "*two\nlines*",
            "**strong**",
            "**",
            "*",
            "(*so*)",
            "[`bug 1 <https://example.org/1>`_]",
            "[**x**]",
            "a*b",
            "***",
            "-",
            "/",
            "'",
            "\"",
            "{",
            "}",
            ": ",
            "::");

    /** The look never misses what the reading would find. */
    @Test
    void whatIsTakenForProseHasNothingToRemarkOn() {
        Random random = new Random(9);
        int prose = 0;
        for (int i = 0; i < 150_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "Words" : "");
            List<String> of =
                    List.of(LINKS, PARTS, PARTS.subList(0, 8), ITEMS, ITEMS).get(i % 5);
            for (int parts = random.nextInt(9); parts >= 0; parts--) {
                text.append(of.get(random.nextInt(of.size())));
            }
            if (RstProse.isProse(text.toString())) {
                prose++;
                assertEquals(
                        List.of(),
                        Markup.read(text.toString(), MarkupLanguage.RST).warnings(),
                        text.toString());
            }
        }
        assertTrue(prose > 5_000, "only " + prose + " were prose");
    }

    @Test
    void theCommonEntryIsProse() {
        assertTrue(RstProse.isProse(
                "Adds ``[conductor]enable`` (off by default), see\nhttps://example.org for more.\n\nThat is all.\n"));
    }

    @Test
    void soAreLinksWithTheirAddresses() {
        assertTrue(
                RstProse.isProse("Fixes `bug 2006275\n<https://example.org/2006275>`_, see `this <http://a.b>`__ (or\n"
                        + "(not) the `deploy` step).\n\n\"Quoted\"\n[DEFAULT]\n1024 of them."));
        assertFalse(RstProse.isProse("See `there`_."));
        assertFalse(RstProse.isProse("(1) See"));
        assertFalse(RstProse.isProse("12. See"));
    }

    @Test
    void soAreListsAndEmphasis() {
        assertTrue(RstProse.isProse("""
                [`Bug 1 <https://example.org/1>`_]
                Adds *mutable* options (**all** of them):

                * one that goes
                  on below
                * ``two``

                  - and a list
                    within it

                - three

                That is all."""));
        assertFalse(RstProse.isProse("Adds:\n\n- one that goes\non below"));
        assertFalse(RstProse.isProse("Adds:\n- one that goes\n  on below"));
        assertFalse(RstProse.isProse("Adds *mutable options"));
    }

    @Test
    void aMarkThatNothingClosesIsStillRemarkedOn() {
        assertFalse(RstProse.isProse("Adds ``enable which"));
        assertEquals(
                1, Markup.warnings("Adds ``enable which", MarkupLanguage.RST).size());
    }
}
