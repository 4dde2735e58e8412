package io.github.waymark.notes.markup;

import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.markup.asciidoc.AsciiDocReader;
import io.github.waymark.notes.markup.asciidoc.AsciiDocWriter;
import io.github.waymark.notes.markup.block.Block;
import io.github.waymark.notes.markup.block.Inline;
import io.github.waymark.notes.markup.block.Reading;
import io.github.waymark.notes.markup.block.Writer;
import io.github.waymark.notes.markup.markdown.MarkdownReader;
import io.github.waymark.notes.markup.markdown.MarkdownWriter;
import io.github.waymark.notes.markup.rst.RstProse;
import io.github.waymark.notes.markup.rst.RstReader;
import io.github.waymark.notes.markup.rst.RstWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a text in the language that notes are written in. */
public final class Markup {

    private Markup() {}

    /** What there is to remark on a text: malformed parts, and those that are kept verbatim. */
    public static List<Reading.Remark> comments(String text, MarkupLanguage language) {
        return language == MarkupLanguage.RST && RstProse.is(text)
                ? List.of()
                : read(text, language).comments();
    }

    /** The blocks of a text. Never fails: what is not understood is kept verbatim. */
    public static Reading read(String text, MarkupLanguage language) {
        return switch (language) {
            case RST -> new RstReader().read(text);
            case MARKDOWN -> MarkdownReader.read(text);
            case ASCIIDOC -> new AsciiDocReader().read(text);
        };
    }

    /**
     * A text in another language.
     *
     * @param from empty for a plain text, in which no sign means anything
     */
    public static String rewritten(String text, Optional<MarkupLanguage> from, MarkupLanguage to) {
        List<Block> blocks = from.map(language -> read(text, language).blocks()).orElseGet(() -> plain(text));
        Writer writer = switch (to) {
            case RST -> new RstWriter();
            case MARKDOWN -> new MarkdownWriter();
            case ASCIIDOC -> new AsciiDocWriter();
        };
        return writer.write(blocks);
    }

    private static List<Block> plain(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
            blocks.add(new Block.Paragraph(List.of(new Inline.Text(paragraph.replaceAll("\\s+", " ")))));
        }
        return blocks;
    }
}
