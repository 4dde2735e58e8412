package io.github.waymark.markup.rst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RstReaderTest {

    @ParameterizedTest
    @CsvSource({
        "- word,        false, 0, word",
        "'*  word',     false, 0, word",
        "12. word,      true, 12, word",
        "(3) word,      true,  3, word",
        "'#. word',     true,  1, word",
        "c) word,       true,  3, word",
        "(B) word,      true,  2, word",
        "b. word,       true,  2, word"
    })
    void aMarkWithABlankStartsAnItem(String line, boolean numbered, int start, String words) {
        Block.ItemList list = (Block.ItemList) blocks(line).get(0);

        assertEquals(numbered, list.numbered());
        assertEquals(start, list.start());
        assertEquals(List.of(List.of(paragraph(words))), list.items());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-word", "J. Doe wrote it", "(a. word", "12 words", "1.5 words", "(word)", "#word", "-"})
    void withoutOneItIsAParagraph(String line) {
        assertEquals(List.of(paragraph(line)), blocks(line));
    }

    @ParameterizedTest
    @CsvSource({
        "See https://example.org/a(b)., https://example.org/a(b",
        "'<http://example.org/a?b=c#d>', http://example.org/a?b=c#d",
        "'ftp://example.org/*, and more', ftp://example.org/"
    })
    void anAddressEndsBeforeWhatASentenceAdds(String text, String address) {
        assertEquals(address, links(text).get(0).address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:/a.b", "xhttp://a.b", "https://", "httpx://a.b", "gopher://a.b"})
    void whatOnlyLooksLikeAnAddressIsText(String text) {
        assertEquals(List.of(), links(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The guide_.            | .. _guide: https://a.b           | guide",
                "The `long  Guide`_.    | .. _`Long guide`: https://a.b    | long  Guide",
                "`Guide <https://a.b>`_ | ..                               | Guide",
                "The `a:b`_ says.       | .. _`a:b`: https://a.b           | a:b",
                "The v1.2_guide_ says.  | .. _v1.2_guide: https://a.b      | v1.2_guide",
                "The `alias <other_>`_. | .. _other: https://a.b           | alias"
            })
    void aNameWithAnUnderscoreIsALink(String text, String target, String label) {
        Inline.Link link = links(text + "\n\n" + target + "\n").get(0);

        assertEquals("https://a.b", link.address());
        assertEquals(label, Inline.plain(link.inlines()));
    }

    @Test
    void aTargetsAddressMayGoOnBelow() {
        ParsedMarkup reading = read("See `there`_.\n\n.. _there: https://example.org/\n   and/on\n");

        assertEquals(List.of(), reading.warnings());
        assertEquals(
                "https://example.org/and/on",
                links("See `there`_.\n\n.. _there: https://example.org/\n   and/on\n")
                        .get(0)
                        .address());
    }

    @ParameterizedTest
    @ValueSource(strings = {".. _`there: https://a.b", ".. _`there`x: https://a.b", ".. _there https://a.b", ".. _: a"})
    void aTargetWithoutANameIsTold(String line) {
        ParsedMarkup reading = read("Text.\n\n" + line + "\n");

        assertEquals("Malformed link target", reading.warnings().get(0).message());
        assertEquals(2, reading.warnings().get(0).line());
        assertEquals(new Block.Raw("rst", line), reading.blocks().get(1));
    }

    @Test
    void twoDotsWithoutABlankAreText() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            List<Block> blocks = blocks("..word\n  below\n\nNext.\n");

            assertEquals(2, blocks.size());
            assertEquals(paragraph("Next."), blocks.get(1));
        });
    }

    @Test
    void noTextKeepsTheReaderForGood() {
        List<String> pieces = List.of(
                "word",
                " ",
                "  ",
                "\n",
                "\n\n",
                "..",
                ".. ",
                ".. _",
                ".. note::",
                "::",
                ":",
                "`",
                "``",
                "*",
                "**",
                "_",
                "__",
                "- ",
                "1. ",
                "a) ",
                "==",
                "====",
                "----",
                "+--+",
                "|",
                "\t",
                "\\",
                "<",
                ">",
                "http://a.b/c",
                ":ref:`a <b>`");
        Random random = new Random(42);
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int round = 0; round < 20_000; round++) {
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(20); i >= 0; i--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                read(text.toString());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "1. "})
    void whatIsNestedWithoutEndIsCopiedFromALevelOn(String mark) {
        String text = "One.\n\n" + mark.repeat(3_000) + "end\n";

        assertTrue(Markup.convert(text, Optional.of(MarkupLanguage.RST), MarkupLanguage.RST)
                .contains("end"));
        assertEquals(
                List.of("2: Lists and quotes are nested more than 50 levels deep; the rest is copied verbatim"),
                read(text).warnings().stream()
                        .map(warning -> warning.line() + ": " + warning.message())
                        .toList());
    }

    private static ParsedMarkup read(String text) {
        return Markup.read(text, MarkupLanguage.RST);
    }

    private static List<Block> blocks(String text) {
        return read(text).blocks();
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(List.of(new Inline.Text(words)));
    }

    private static List<Inline.Link> links(String text) {
        return blocks(text).stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> ((Block.Paragraph) block).inlines().stream())
                .filter(Inline.Link.class::isInstance)
                .map(Inline.Link.class::cast)
                .toList();
    }
}
