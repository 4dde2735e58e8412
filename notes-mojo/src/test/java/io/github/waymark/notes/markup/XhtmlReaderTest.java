package io.github.waymark.notes.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The XHTML is what AsciidoctorJ 3.0.1 made of the AsciiDoc in the comments. */
class XhtmlReaderTest {

    private static String markdown(String xhtml) {
        return new MarkdownWriter().write(XhtmlReader.read(xhtml).orElseThrow());
    }

    /** {@code First *bold* `code` https://example.org[x] +\nbreak} */
    @Test
    void linesAreRead() {
        assertEquals(
                "First **bold** `code` [x](https://example.org)\\\nbreak &lt;".replace("&lt;", "\\<"),
                markdown("""
                <div class="paragraph">
                <p>First <strong>bold</strong> <code>code</code> <a href="https://example.org">x</a><br/>
                break &lt;</p>
                </div>
                """).strip());
    }

    /** {@code * one\n** two\n+\nmore} and {@code [start=3]\n. n3} */
    @Test
    void listsAreRead() {
        assertEquals("""
                - one
                  - two

                    more
                """.strip(), markdown("""
                <div class="ulist"><ul><li><p>one</p><div class="ulist"><ul><li><p>two</p>
                <div class="paragraph"><p>more</p></div></li></ul></div></li></ul></div>
                """).strip());
        assertEquals("3. n3", markdown("""
                <div class="olist arabic"><ol class="arabic" start="3"><li><p>n3</p></li></ol></div>
                """).strip());
    }

    @Test
    void codeRemarksQuotesAndTermsAreRead() {
        List<Block> blocks = XhtmlReader.read("""
                <div class="listingblock"><div class="title">Listing</div><div class="content">
                <pre class="highlight"><code class="language-java" data-lang="java">int x;
                  y &lt; 1;</code></pre></div></div>
                <div class="admonitionblock note"><table><tr><td class="icon"><div class="title">Note</div></td>
                <td class="content">
                Beware
                </td></tr></table></div>
                <div class="quoteblock"><blockquote>
                q
                </blockquote></div>
                <div class="dlist"><dl><dt class="hdlist1">term</dt><dd><p>meaning</p></dd></dl></div>
                <hr/>
                """).orElseThrow();

        assertEquals(new Block.Code("java", "int x;\n  y < 1;"), blocks.get(1));
        assertEquals(
                new Block.Remark("note", List.of(new Block.Paragraph(List.of(new Inline.Text("Beware"))))),
                blocks.get(2));
        assertTrue(blocks.get(3) instanceof Block.Quote);
        assertTrue(blocks.get(4) instanceof Block.Definitions);
        assertEquals(new Block.Rule(), blocks.get(5));
    }

    @Test
    void tablesHaveAHeadAndRowsOfOneLength() {
        assertEquals("""
                | a | b |
                | --- | --- |
                | 1 | 2 |
                | 3 |  |
                """.strip(), markdown("""
                <table class="tableblock"><colgroup><col/><col/></colgroup>
                <thead><tr><th>a</th><th>b</th></tr></thead>
                <tbody><tr><td><p class="tableblock">1</p></td><td><p class="tableblock">2</p></td></tr>
                <tr><td><p>3</p></td></tr></tbody></table>
                """).strip());
    }

    @Test
    void whatIsNoXhtmlIsLeftToOthers() {
        assertEquals(Optional.empty(), XhtmlReader.read("<p>a<br></p>"));
        assertEquals(Optional.empty(), XhtmlReader.read("</div><!DOCTYPE x><div>"));
    }

    @Test
    void withoutAsciidoctorTheOwnReaderIsUsed() {
        assertEquals(Optional.empty(), AsciidoctorReader.find());
    }
}
