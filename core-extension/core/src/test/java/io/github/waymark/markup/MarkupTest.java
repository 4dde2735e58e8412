package io.github.waymark.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.markup.asciidoc.AsciiDocWriter;
import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.HtmlWriter;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.markup.block.LinkRewriter;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.TextWriter;
import io.github.waymark.markup.block.Writer;
import io.github.waymark.markup.markdown.MarkdownWriter;
import io.github.waymark.markup.rst.RstWriter;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    private static final String RST = """
            Adds *much* and **more**, see :class:`foo.Bar` and ``a_b``. Look at `the site <https://example.org/a>`_
            or `there`_ or http://example.org/x.

            * one

              with a second paragraph
            * two

              1. first
              2. second

            Run it::

                mvn verify
                  indented

            .. code-block:: java

               int a = 1;

            .. warning::

               It bites.

            term
              What it means.

            ===== =====
            a     b
            ===== =====
            1     2
            3     4
            ===== =====

            .. _there: https://example.org/there
            .. a comment
            """;

    @Test
    void rstBecomesMarkdown() {
        assertEquals("""
                Adds *much* and **more**, see `foo.Bar` and `a_b`. Look at [the site](https://example.org/a) or [there](https://example.org/there) or <http://example.org/x>.

                - one

                  with a second paragraph

                - two
                  1. first
                  2. second

                Run it:

                ```
                mvn verify
                  indented
                ```

                ```java
                int a = 1;
                ```

                > [!WARNING]
                > It bites.

                - **term**

                  What it means.

                | a | b |
                | --- | --- |
                | 1 | 2 |
                | 3 | 4 |""", written(RST, MarkupLanguage.RST, new MarkdownWriter()));
    }

    @Test
    void rstBecomesHtml() {
        assertEquals("""
                <p>Adds <em>much</em> and <strong>more</strong>, see <code>foo.Bar</code> and <code>a_b</code>. Look at <a href="https://example.org/a">the site</a> or <a href="https://example.org/there">there</a> or <a href="http://example.org/x">http://example.org/x</a>.</p>
                <ul>
                <li><p>one</p>
                <p>with a second paragraph</p></li>
                <li>two
                <ol>
                <li>first</li>
                <li>second</li>
                </ol></li>
                </ul>
                <p>Run it:</p>
                <pre><code>mvn verify
                  indented
                </code></pre>
                <pre><code class="language-java">int a = 1;
                </code></pre>
                <div class="warning">
                <p>It bites.</p>
                </div>
                <dl>
                <dt>term</dt>
                <dd><p>What it means.</p></dd>
                </dl>
                <table>
                <thead>
                <tr><th>a</th><th>b</th></tr>
                </thead>
                <tbody>
                <tr><td>1</td><td>2</td></tr>
                <tr><td>3</td><td>4</td></tr>
                </tbody>
                </table>""", written(RST, MarkupLanguage.RST, new HtmlWriter()));
    }

    @Test
    void rstBecomesAsciiDoc() {
        assertEquals("""
                Adds __much__ and **more**, see `+foo.Bar+` and `+a_b+`. Look at https://example.org/a[the site] or https://example.org/there[there] or http://example.org/x.

                * one
                +
                with a second paragraph
                * two
                .. first
                .. second

                Run it:

                ----
                mvn verify
                  indented
                ----

                [source,java]
                ----
                int a = 1;
                ----

                [WARNING]
                ====
                It bites.
                ====

                term::
                +
                --
                What it means.
                --

                [options="header"]
                |===
                | a | b
                | 1 | 2
                | 3 | 4
                |===""", written(RST, MarkupLanguage.RST, new AsciiDocWriter()));
    }

    @Test
    void aQuoteInRstIsNoPartOfTheListOrCodeBeforeIt() {
        assertEquals(
                """
                - one

                ..

                  quoted

                ::

                   code

                ..

                  again""",
                written("- one\n\n> quoted\n\n```\ncode\n```\n\n> again\n", MarkupLanguage.MARKDOWN, new RstWriter()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1986\\. A year", "A. Smith did it", "(b) too", "\\- a dash", ".. so", "Uses std::"})
    void whatWouldBeAMarkInRstIsNone(String markdown) {
        String rst = written(markdown, MarkupLanguage.MARKDOWN, new RstWriter());

        assertEquals(markdown.replace("\\", ""), written(rst, MarkupLanguage.RST, new TextWriter()), rst);
        assertTrue(rst.contains("\\"), rst);
    }

    @Test
    void whatIsInAnItemOfAsciiDocStaysInIt() {
        String markdown = """
                - # Title

                  - one
                    - deep

                  after the lists
                - ```
                  code
                  ```
                """;

        assertEquals("""
                * {empty}
                +
                [discrete]
                ==== Title
                ** one
                *** deep


                +
                after the lists
                * {empty}
                +
                ----
                code
                ----""", written(markdown, MarkupLanguage.MARKDOWN, new AsciiDocWriter()));
    }

    @Test
    void rstBecomesText() {
        assertTrue(written(RST, MarkupLanguage.RST, new TextWriter())
                .startsWith(
                        "Adds much and more, see foo.Bar and a_b. Look at the site (https://example.org/a) or there"));
    }

    @Test
    void markdownReadAndWrittenStaysTheSame() {
        String markdown = """
                Adds *much* and **more**, see `a_b` and [the site](https://example.org/a) or <https://example.org>.

                - one
                - two
                  1. first
                  2. second

                ```java
                int a = 1;
                ```

                > [!NOTE]
                > Mind the gap.

                > quoted

                | a | b |
                | --- | --- |
                | 1 | 2 |""";

        assertEquals(markdown, written(markdown, MarkupLanguage.MARKDOWN, new MarkdownWriter()));
    }

    @Test
    void asciiDocReadAndWrittenStaysTheSame() {
        String asciiDoc = """
                Adds __much__ and **more**, see `+a_b+` and https://example.org/a[the site].

                * one
                ** deeper
                * two
                +
                with a paragraph

                //-

                . first
                . second

                [source,java]
                ----
                int a = 1;
                ----

                [NOTE]
                ====
                Mind the gap.
                ====

                [options="header"]
                |===
                | a | b
                | 1 | 2
                |===""";

        assertEquals(asciiDoc, written(asciiDoc, MarkupLanguage.ASCIIDOC, new AsciiDocWriter()));
    }

    @Test
    void aMarkOfAsciiDocThatIsNeverClosedIsText() {
        String text = "Adds _a: b\n".repeat(4000).strip();

        assertEquals(
                "pass:c[" + text.replace('\n', ' ') + "]",
                Markup.convert(text, Optional.of(MarkupLanguage.ASCIIDOC), MarkupLanguage.ASCIIDOC));
    }

    @Test
    void markdownBecomesRst() {
        assertEquals(
                """
                Calls ``foo()`` *often*\\ s, see `the site <https://example.org>`__.

                - a
                - b

                .. code-block:: java

                   int a;""",
                written(
                        "Calls `foo()` *often*s, see [the site](https://example.org).\n\n- a\n- b\n\n```java\nint a;\n```\n",
                        MarkupLanguage.MARKDOWN,
                        new RstWriter()));
    }

    @Test
    void charactersWithAMeaningStayWhatTheyAre() {
        Map<String, String> markdown = Map.of(
                "a * b_ <c> [d] snake_case", "a \\* b\\_ \\<c\\> \\[d\\] snake_case",
                "1. is no list", "1\\. is no list",
                "# is no heading", "\\# is no heading",
                "a | b", "a \\| b");
        markdown.forEach((plain, safe) -> assertEquals(safe, new MarkdownWriter().escaped(plain)));

        for (String plain : markdown.keySet()) {
            String text = new MarkdownWriter().escaped(plain);
            List<Block> blocks = Markup.read(text, MarkupLanguage.MARKDOWN).blocks();
            assertEquals(plain, Inline.plain(((Block.Paragraph) blocks.get(0)).inlines()));
        }
    }

    @Test
    void whatIsNotConvertedIsKeptVerbatimAndTold() {
        ParsedMarkup reading = Markup.read("Look:\n\n.. image:: a.png\n   :alt: a\n\nDone.\n", MarkupLanguage.RST);

        assertEquals(
                new Block.Raw("rst", ".. image:: a.png\n   :alt: a"),
                reading.blocks().get(1));
        assertEquals(2, reading.warnings().get(0).line());
        assertEquals(
                "Look:\n\n```rst\n.. image:: a.png\n   :alt: a\n```\n\nDone.",
                new MarkdownWriter().write(reading.blocks()));
    }

    @Test
    void brokenMarksAreToldAndShownAsTheyAre() {
        ParsedMarkup reading =
                Markup.read("An ``open literal\nand a *half* one, 2*3*4, **never.\n", MarkupLanguage.RST);

        assertEquals(
                List.of("0 `` is not closed", "1 ** is not closed"),
                reading.warnings().stream()
                        .map(r -> r.line() + " " + r.message())
                        .toList());
        assertEquals("An ``open literal and a half one, 2*3*4, **never.", new TextWriter().write(reading.blocks()));
    }

    @Test
    void nothingOfATextBecomesATag() {
        for (MarkupLanguage language : MarkupLanguage.values()) {
            String html = written(
                    "<script>alert(1)</script> & \"x\"\n\n[a](javascript:alert(1)) `b <javascript:alert(1)>`_"
                            + " link:javascript:alert(1)[c]\n",
                    language,
                    new HtmlWriter());

            assertTrue(!html.contains("<script") && !html.contains("href=\"javascript"), html);
        }
    }

    @Test
    void issuesBecomeLinks() {
        List<IssueLink> links = List.of(
                IssueLink.of("GitHub", "https://github.com/o/r").get(0),
                IssueLink.of("Jira", "https://jira.example.org").get(0));
        List<Block> blocks = new LinkRewriter(links)
                .blocks(Markup.read("Closes #7, ABC-12 and `#8`, not a#9.", MarkupLanguage.MARKDOWN)
                        .blocks());

        assertEquals(
                "Closes [#7](https://github.com/o/r/issues/7), [ABC-12](https://jira.example.org/browse/ABC-12) and `#8`, not a#9.",
                new MarkdownWriter().write(blocks));
    }

    @Test
    void aPatternOfIssuesThatNeedsTooMuchTimeIsAProblem() {
        BoundedPattern endless = BoundedPattern.of("a*a*a*a*a*a*b", "pattern of issues", "config.yaml");
        LinkRewriter rewriter = new LinkRewriter(List.of(new IssueLink(endless, "https://example.org/$0")));
        List<Block> blocks =
                Markup.read("a".repeat(100), MarkupLanguage.MARKDOWN).blocks();

        assertThrows(ProblemException.class, () -> rewriter.blocks(blocks));
        assertThrows(ProblemException.class, () -> rewriter.hasIssue("a".repeat(100)));
    }

    private static String written(String text, MarkupLanguage language, Writer writer) {
        return writer.write(
                new LinkRewriter(List.of()).blocks(Markup.read(text, language).blocks()));
    }
}
