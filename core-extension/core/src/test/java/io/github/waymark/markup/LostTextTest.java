package io.github.waymark.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.LinkRewriter;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.TextWriter;
import io.github.waymark.markup.markdown.MarkdownWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text is lost on the way to another language, and what can't be converted is named. */
class LostTextTest {

    /** Each with the text that must survive in every format, and the warning that names it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        line block      ; | one\\n| two                              ; | two
        field list      ; :Date: 2001\\n:Name of it: x                ; :Name of it: x
        option list     ; -a, --all  Shows all.\\n--in=FILE\\n    Reads. ; --in=FILE
        doctest block   ; >>> 1 + 1\\n2                               ; >>> 1 + 1
        footnote        ; Mind [1]_ it.                             ; [1]_
        footnote        ; a\\n\\n.. [1] Note.                          ; .. [1] Note.
        substitution    ; Uses |it| now.                            ; |it|
        no target       ; Uses alembic_ now.                        ; alembic_
        no target       ; See the `old docs`_ now.                   ; `old docs`_
        """)
    void whatIsOutsideOfTheSubsetIsKeptAndNamed(String kind, String source, String kept) {
        String text = source.translateEscapes();

        List<ParsedMarkup.Warning> warnings = Markup.warnings(text, MarkupLanguage.RST);

        assertTrue(warnings.stream().anyMatch(warning -> warning.message().contains(kind)), warnings.toString());
        assertTrue(new TextWriter()
                .write(Markup.read(text, MarkupLanguage.RST).blocks())
                .contains(kept));
        String markdown = Markup.convert(text, Optional.of(MarkupLanguage.RST), MarkupLanguage.MARKDOWN);
        assertTrue(markdown.replace("\\", "").contains(kept), markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b-c", "snake_case_word", "a | b", "1-2", "-1 is lower", "[a] and [b]", "x: y", "5 * 3"})
    void proseHasNoWarnings(String text) {
        assertEquals(List.of(), Markup.warnings(text, MarkupLanguage.RST));
    }

    /** Brackets and quotes are protected in AsciiDoc; without reading the protection, imported notes would show it. */
    @Test
    void protectedTextComesBackFromAsciiDoc() {
        String text = "The [deploy]/count of {name} is new, a 'b' -- (C) and ``it`` too.";

        String asciiDoc = Markup.convert(text, Optional.of(MarkupLanguage.RST), MarkupLanguage.ASCIIDOC);

        assertTrue(asciiDoc.contains("pass:c["), asciiDoc);
        assertEquals(text, Markup.convert(asciiDoc, Optional.of(MarkupLanguage.ASCIIDOC), MarkupLanguage.RST));
    }

    /** AsciiDoc takes marks in an address, a literal beside a quote and the like for markup, and then text is lost. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
        `bug <https://a.example/+bug/1>`__ of ``b`` ; link:pass:c[https://a.example/+bug/1][bug] of `+b+`
        See `one <https://a.example/#!/1>`__        ; See link:pass:c[https://a.example/#!/1][one]
        See https://a.example/+bug/1 now            ; See link:pass:c[https://a.example/+bug/1][] now
        See `it <https://a.example/a_b>`__          ; See https://a.example/a_b[it]
        [`bug 1 <https://a.example/b>`__] Fixes     ; pass:c[[]link:https://a.example/b[bug 1]pass:c[\\] Fixes]
        The ``a``'s ``b``                           ; The ``a``'s `+b+`
        Uses ``a_b``/``c_d`` now                    ; Uses `+a_b+`/``pass:c[c_d]`` now
        The ``a`` is ``a+b`` now                    ; The `+a+` is `pass:c[a+b]` now
        The `a_b [c] <https://a.example/b>`__       ; The https://a.example/b[pass:c[a_b [c\\]]]
        NOTE: it is new                             ; {empty}NOTE: it is new
        """)
    void nothingBesideMarkupIsLostInAsciiDoc(String rst, String expected) {
        String asciiDoc = Markup.convert(rst, Optional.of(MarkupLanguage.RST), MarkupLanguage.ASCIIDOC);

        assertEquals(expected.replace("\\\\", "\\"), asciiDoc);
        assertEquals(
                Markup.convert(rst, Optional.of(MarkupLanguage.RST), MarkupLanguage.MARKDOWN),
                Markup.convert(asciiDoc, Optional.of(MarkupLanguage.ASCIIDOC), MarkupLanguage.MARKDOWN));
    }

    @Test
    void aTermThatEndsWithAColonStaysATerm() {
        String asciiDoc =
                Markup.convert("These:\n  are new.", Optional.of(MarkupLanguage.RST), MarkupLanguage.ASCIIDOC);

        assertTrue(asciiDoc.startsWith("These:{empty}::"), asciiDoc);
    }

    @Test
    void anonymousLinksKeepTheirAddressesInOrder() {
        String text = """
            Uses `alembic`__ and `another one`__, and word__.

            .. __: https://example.org/alembic
            .. __: https://example.org/other
            __ https://example.org/word
            """;

        assertEquals(
                "Uses [alembic](https://example.org/alembic) and [another one](https://example.org/other), and"
                        + " [word](https://example.org/word).",
                Markup.convert(text, Optional.of(MarkupLanguage.RST), MarkupLanguage.MARKDOWN)
                        .strip());
        assertEquals(List.of(), Markup.warnings(text, MarkupLanguage.RST));
    }

    @Test
    void aLinkWithAnotherSchemeKeepsItsAddressAsText() {
        List<Block> blocks = new LinkRewriter(List.of())
                .blocks(Markup.read("See `the channel <irc://irc.example.org/x>`_.", MarkupLanguage.RST)
                        .blocks());

        String markdown = new MarkdownWriter().write(blocks);

        assertEquals("See the channel (irc://irc.example.org/x).", markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Heading", "# Heading", "###### Heading", "#hash", "= x"})
    void aLineOfTextIsNoHeadingInMarkdown(String line) {
        String markdown = Markup.convert(line, Optional.of(MarkupLanguage.RST), MarkupLanguage.MARKDOWN)
                .strip();

        Block block = Markup.read(markdown, MarkupLanguage.MARKDOWN).blocks().get(0);
        assertEquals(new Block.Paragraph(List.of(new Inline.Text(line))), block);
    }

    @Test
    void nothingInALiteralBlockEndsItsFence() {
        String text = "Run::\n\n    ```\n    ----\n    ````\n    end\n";

        String markdown = Markup.convert(text, Optional.of(MarkupLanguage.RST), MarkupLanguage.MARKDOWN);
        assertEquals(
                List.of(new Block.Code("", "```\n----\n````\nend")),
                Markup.read(markdown, MarkupLanguage.MARKDOWN).blocks().subList(1, 2));
        String asciiDoc = Markup.convert(text, Optional.of(MarkupLanguage.RST), MarkupLanguage.ASCIIDOC);
        assertTrue(asciiDoc.contains("\n-----\n```\n----"), asciiDoc);
    }

    @Test
    void aLongLabelOrPassthroughIsReadToItsEnd() {
        for (String start : List.of("https://example.org[", "pass:[", "``pass:[", "link:pass:[x][")) {
            String label = "a".repeat(20_000) + " \\] b";
            String end = start.startsWith("``") ? "]``" : "]";

            String markdown =
                    Markup.convert(start + label + end, Optional.of(MarkupLanguage.ASCIIDOC), MarkupLanguage.MARKDOWN);

            assertTrue(markdown.contains(" b"), start);
            assertTrue(markdown.length() > 20_000, start);
        }
    }
}
