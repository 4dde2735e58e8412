package io.github.waymark.markup;

import io.github.waymark.markup.asciidoc.AsciiDocReader;
import io.github.waymark.markup.asciidoc.AsciiDocWriter;
import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.Writer;
import io.github.waymark.markup.markdown.MarkdownReader;
import io.github.waymark.markup.markdown.MarkdownWriter;
import io.github.waymark.markup.rst.RstProse;
import io.github.waymark.markup.rst.RstReader;
import io.github.waymark.markup.rst.RstWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads texts in the markup languages of notes, and converts them from one language to another. */
public final class Markup {

    private Markup() {}

    /** Warnings about a text: malformed parts, and parts that are copied verbatim. */
    public static List<ParsedMarkup.Warning> warnings(String text, MarkupLanguage language) {
        return language == MarkupLanguage.RST && RstProse.isProse(text)
                ? List.of()
                : read(text, language).warnings();
    }

    /** Parses a text into blocks. Never fails: unknown syntax is copied verbatim. */
    public static ParsedMarkup read(String text, MarkupLanguage language) {
        return switch (language) {
            case RST -> new RstReader().read(text);
            case MARKDOWN -> MarkdownReader.read(text);
            case ASCIIDOC -> new AsciiDocReader().read(text);
        };
    }

    /**
     * Converts a text to another language.
     *
     * @param from empty for plain text without markup
     */
    public static String convert(String text, Optional<MarkupLanguage> from, MarkupLanguage to) {
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
