package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses a subset of reStructuredText: paragraphs, sections, nested lists, definitions, literal and code blocks, quotes, admonitions,
 * simple and grid tables with one line per cell, links with targets; {@link RstInlines} parses the lines. All other syntax is copied
 * verbatim, with a warning.
 */
public final class RstReader {

    private static final String UNDERLINE_CHARACTERS = "=-`:'\"~^_*+#<>.";
    private static final int MIN_UNDERLINE = 3;
    /** Deeper than text is nested that somebody reads. */
    private static final int MAX_LEVELS = 50;

    private final List<ParsedMarkup.Warning> warnings = new ArrayList<>();
    private final List<Character> underlines = new ArrayList<>();
    private RstInlines inlines = new RstInlines(Map.of(), List.of(), warnings);
    private int level;

    public ParsedMarkup read(String text) {
        SourceLines lines = SourceLines.of(text);
        inlines = new RstInlines(RstTargets.of(lines), RstTargets.anonymous(lines), warnings);
        return new ParsedMarkup(blocks(lines), warnings);
    }

    List<Block> blocks(SourceLines lines) {
        List<Block> blocks = new ArrayList<>();
        if (level == MAX_LEVELS) {
            warn(
                    lines,
                    0,
                    "Lists and quotes are nested more than " + MAX_LEVELS + " levels deep; the rest is copied verbatim",
                    "Nest them less deeply.");
            raw(lines, 0, lines.size(), blocks);
            return blocks;
        }
        level++;
        int index = 0;
        while (index < lines.size()) {
            index = lines.blank(index) ? index + 1 : block(lines, index, blocks);
        }
        level--;
        return blocks;
    }

    /**
     * Parses the block that starts at a line.
     *
     * @return the index of the first line after it
     */
    private int block(SourceLines lines, int index, List<Block> blocks) {
        String line = lines.get(index);
        if (lines.indent(index) > 0) {
            int end = lines.endOfIndented(index, 1);
            blocks.add(new Block.Quote(blocks(lines.part(index, end).dedented())));
            return end;
        }
        if (isExplicit(line)) {
            return new RstExplicit(this).read(lines, index, blocks);
        }
        if (RstItem.of(line).isPresent()) {
            return list(lines, index, blocks);
        }
        if (line.startsWith("+-") || isSimpleTableBorder(line)) {
            return table(lines, index, blocks);
        }
        if (RstTargets.isAnonymous(line)) {
            return lines.endOfIndented(index + 1, 1);
        }
        int unsupported = RstUnsupported.end(lines, index);
        if (unsupported > index) {
            warn(lines, index, RstUnsupported.message(line), RstUnsupported.FIX);
            raw(lines, index, unsupported, blocks);
            return unsupported;
        }
        return isSection(lines, index) ? section(lines, index, blocks) : text(lines, index, blocks);
    }

    private static boolean isExplicit(String line) {
        return line.startsWith("..") && RstCharacters.charAt(line, 2) == ' ';
    }

    /** Whether a line is the upper border of a simple table, which has two or more columns. */
    private static boolean isSimpleTableBorder(String line) {
        return line.startsWith("=") && line.endsWith("=") && line.indexOf(' ') > 0 && consistsOf(line, "= ");
    }

    private static boolean consistsOf(String line, String characters) {
        for (int i = 0; i < line.length(); i++) {
            if (characters.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSection(SourceLines lines, int index) {
        String line = lines.get(index);
        if (isUnderline(lines.get(index + 1)) && !isUnderline(line)) {
            return lines.get(index + 1).length() >= line.length();
        }
        return isUnderline(line);
    }

    private static boolean isUnderline(String line) {
        return line.length() >= MIN_UNDERLINE
                && UNDERLINE_CHARACTERS.indexOf(line.charAt(0)) >= 0
                && consistsOf(line, line.substring(0, 1));
    }

    private int section(SourceLines lines, int index, List<Block> blocks) {
        boolean overlined = isUnderline(lines.get(index));
        int title = overlined ? index + 1 : index;
        if (overlined && !lines.get(index + 2).equals(lines.get(index))) {
            blocks.add(new Block.ThematicBreak());
            return index + 1;
        }
        Character mark = lines.get(title + 1).charAt(0);
        if (!underlines.contains(mark)) {
            underlines.add(mark);
        }
        blocks.add(new Block.Heading(
                underlines.indexOf(mark) + 1, inlines(lines.get(title).strip(), lines.first() + title)));
        return title + 2;
    }

    /** A paragraph, a definition, or a paragraph before a literal block. */
    private int text(SourceLines lines, int index, List<Block> blocks) {
        if (!lines.blank(index + 1) && lines.indent(index + 1) > 0 && !introducesLiteral(lines.get(index))) {
            return definitions(lines, index, blocks);
        }
        int end = index;
        while (end < lines.size() && !lines.blank(end) && (end == index || lines.indent(end) == 0)) {
            end++;
        }
        String text = lines.part(index, end).text();
        if (end < lines.size() && !lines.blank(end)) {
            warn(lines, end, "Unexpected indentation", "Put a blank line before it, or align it with the text above.");
        }
        if (!introducesLiteral(text)) {
            paragraph(text, lines.first() + index, blocks);
            return end;
        }
        String before = text.substring(0, text.length() - 2);
        if (!before.isBlank()) {
            paragraph(
                    before.endsWith(" ") || before.endsWith("\n") ? before : before + ":",
                    lines.first() + index,
                    blocks);
        }
        return literal(lines, end, "", blocks);
    }

    /** Whether a text ends with two colons that are not escaped. */
    private static boolean introducesLiteral(String text) {
        int before = text.length() - "::".length();
        int backslash = before;
        while (backslash > 0 && text.charAt(backslash - 1) == '\\') {
            backslash--;
        }
        return text.endsWith("::") && (before - backslash) % 2 == 0;
    }

    private void paragraph(String text, int line, List<Block> blocks) {
        blocks.add(new Block.Paragraph(inlines(text.strip(), line)));
    }

    private int literal(SourceLines lines, int index, String language, List<Block> blocks) {
        int start = index;
        while (start < lines.size() && lines.blank(start)) {
            start++;
        }
        int end = lines.endOfIndented(start, 1);
        if (end == start) {
            warn(
                    lines,
                    Math.min(index, lines.size() - 1),
                    "No literal block follows the double colon",
                    "Indent the lines below it, or write a single colon.");
            return index;
        }
        blocks.add(new Block.Code(language, lines.part(start, end).dedented().text()));
        return end;
    }

    private int definitions(SourceLines lines, int index, List<Block> blocks) {
        List<Block.Definition> definitions = new ArrayList<>();
        int next = index;
        while (next < lines.size()
                && lines.indent(next) == 0
                && RstItem.of(lines.get(next)).isEmpty()
                && !isExplicit(lines.get(next))
                && !lines.blank(next + 1)
                && lines.indent(next + 1) > 0) {
            int end = lines.endOfIndented(next + 1, 1);
            List<Inline> term = inlines(lines.get(next), lines.first() + next);
            definitions.add(
                    new Block.Definition(term, blocks(lines.part(next + 1, end).dedented())));
            next = end;
            while (next < lines.size() && lines.blank(next)) {
                next++;
            }
        }
        blocks.add(new Block.Definitions(definitions));
        return next;
    }

    private int list(SourceLines lines, int index, List<Block> blocks) {
        RstItem first = RstItem.of(lines.get(index)).orElseThrow();
        List<List<Block>> items = new ArrayList<>();
        int next = index;
        while (next < lines.size()) {
            Optional<RstItem> item = lines.indent(next) == 0 ? RstItem.of(lines.get(next)) : Optional.empty();
            if (item.isEmpty() || !item.get().kind().equals(first.kind())) {
                break;
            }
            int end = endOfItem(lines, next, item.get().width());
            List<String> itemLines = new ArrayList<>(lines.part(next, end).lines());
            itemLines.set(0, " ".repeat(item.get().width()) + item.get().text());
            items.add(blocks(new SourceLines(itemLines, lines.first() + next)
                    .outdented(leastIndent(itemLines, item.get().width()))));
            next = end;
            while (next < lines.size() && lines.blank(next)) {
                next++;
            }
        }
        blocks.add(new Block.ItemList(!first.kind().equals("-"), first.number(), items));
        return next;
    }

    /** The end of a list item. A line that is indented too little ends the item in docutils, with a warning; here it belongs to the item. */
    private int endOfItem(SourceLines lines, int index, int width) {
        int end = lines.endOfIndented(index + 1, Math.min(width, 1));
        if (end < lines.size()
                && !lines.blank(end)
                && RstItem.of(lines.get(end)).isEmpty()) {
            while (end < lines.size()
                    && !lines.blank(end)
                    && RstItem.of(lines.get(end)).isEmpty()) {
                warn(
                        lines,
                        end,
                        "The line belongs to a list item, but is not indented like its text",
                        "Indent it by " + width + " spaces, or put a blank line before it.");
                end++;
            }
            return endOfItem(lines, end - 1, width);
        }
        return end;
    }

    private static int leastIndent(List<String> lines, int width) {
        int least = width;
        for (String line : lines) {
            if (!line.isBlank()) {
                least = Math.min(least, SourceLines.indent(line));
            }
        }
        return least;
    }

    private int table(SourceLines lines, int index, List<Block> blocks) {
        int end = RstTable.end(lines, index);
        Optional<Block.Table> table = RstTable.read(lines.part(index, end), this);
        if (table.isPresent()) {
            blocks.add(table.get());
        } else {
            warn(
                    lines,
                    index,
                    "The table is malformed or has merged cells; it is copied verbatim",
                    "Use a simple table with one line per row.");
            raw(lines, index, end, blocks);
        }
        return end;
    }

    static void raw(SourceLines lines, int index, int end, List<Block> blocks) {
        blocks.add(new Block.Raw("rst", lines.part(index, end).text()));
    }

    List<Inline> inlines(String text, int line) {
        return inlines.read(text, line);
    }

    void warn(SourceLines lines, int index, String message, String fix) {
        warnings.add(new ParsedMarkup.Warning(lines.first() + index, message, fix));
    }
}
