package io.github.waymark.notes.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a part of reStructuredText: paragraphs, sections, nested lists, definitions, literal and code blocks, quotes, remarks, simple
 * and grid tables with one line a cell, links with their targets; inline see {@link RstInlines}. The rest is kept verbatim.
 */
final class RstReader {

    private static final Pattern BULLET = Pattern.compile("( *)([-*+•])( +)(\\S.*)");
    private static final Pattern NUMBER =
            Pattern.compile("( *)(?:\\(?(\\d+|#)[.)]|\\(?([a-zA-Z])\\)|([a-z])\\.)( +)(\\S.*)");
    private static final Pattern DIRECTIVE = Pattern.compile("\\.\\. ([\\w:-]+)::(?: +(.*))?");
    private static final Pattern TARGET = Pattern.compile("\\.\\. _(?:`([^`]+)`|([^:]+)):(?: +(\\S.*))?");
    private static final Pattern UNDERLINE = Pattern.compile("([=\\-`:'\"~^_*+#<>.])\\1{2,}");
    private static final Pattern SIMPLE_TABLE = Pattern.compile("=+( +=+)+");
    private static final Pattern FIELD_LINE = Pattern.compile(":[\\w-]+:.*");
    private static final Map<String, String> REMARKS = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("seealso", "note"),
            Map.entry("admonition", "note"),
            Map.entry("hint", "tip"),
            Map.entry("tip", "tip"),
            Map.entry("important", "important"),
            Map.entry("attention", "warning"),
            Map.entry("warning", "warning"),
            Map.entry("caution", "caution"),
            Map.entry("danger", "warning"),
            Map.entry("error", "warning"),
            Map.entry("versionadded", "note"),
            Map.entry("versionchanged", "note"),
            Map.entry("deprecated", "warning"));

    private final List<Reading.Remark> remarks = new ArrayList<>();
    private final List<Character> underlines = new ArrayList<>();
    private RstInlines inlines = new RstInlines(Map.of(), remarks);

    Reading read(String text) {
        Lines lines = Lines.of(text);
        inlines = new RstInlines(RstTargets.of(lines), remarks);
        return new Reading(blocks(lines), remarks);
    }

    private List<Block> blocks(Lines lines) {
        List<Block> blocks = new ArrayList<>();
        int index = 0;
        while (index < lines.size()) {
            index = lines.blank(index) ? index + 1 : block(lines, index, blocks);
        }
        return blocks;
    }

    /** Reads the block that starts at a line; returns the first line after it. */
    private int block(Lines lines, int index, List<Block> blocks) {
        String line = lines.get(index);
        if (lines.indent(index) > 0) {
            int end = lines.endOfIndented(index, 1);
            blocks.add(new Block.Quote(blocks(lines.part(index, end).dedented())));
            return end;
        }
        if (line.startsWith("..") && (line.length() == 2 || line.charAt(2) == ' ')) {
            return explicit(lines, index, blocks);
        }
        if (item(line).isPresent()) {
            return list(lines, index, blocks);
        }
        if (line.startsWith("+-")
                || (line.startsWith("=") && SIMPLE_TABLE.matcher(line).matches())) {
            return table(lines, index, blocks);
        }
        return isSection(lines, index) ? section(lines, index, blocks) : text(lines, index, blocks);
    }

    private static boolean isSection(Lines lines, int index) {
        String line = lines.get(index);
        if (isUnderline(lines.get(index + 1)) && !isUnderline(line)) {
            return lines.get(index + 1).length() >= line.length();
        }
        return isUnderline(line);
    }

    private static boolean isUnderline(String line) {
        return !line.isEmpty()
                && !Character.isLetterOrDigit(line.charAt(0))
                && UNDERLINE.matcher(line).matches();
    }

    private int section(Lines lines, int index, List<Block> blocks) {
        boolean overlined = isUnderline(lines.get(index));
        int title = overlined ? index + 1 : index;
        if (overlined && !lines.get(index + 2).equals(lines.get(index))) {
            blocks.add(new Block.Rule());
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

    /** A paragraph, a definition, or a paragraph that announces a literal block. */
    private int text(Lines lines, int index, List<Block> blocks) {
        if (!lines.blank(index + 1)
                && lines.indent(index + 1) > 0
                && !lines.get(index).endsWith("::")) {
            return definitions(lines, index, blocks);
        }
        int end = index;
        while (end < lines.size() && !lines.blank(end) && (end == index || lines.indent(end) == 0)) {
            end++;
        }
        String text = lines.part(index, end).text();
        if (end < lines.size() && !lines.blank(end)) {
            remark(
                    lines,
                    end,
                    "Unexpected indentation",
                    "Put a blank line before it, or align it with the text above.");
        }
        if (!text.endsWith("::")) {
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

    private void paragraph(String text, int line, List<Block> blocks) {
        blocks.add(new Block.Paragraph(inlines(text.strip(), line)));
    }

    private int literal(Lines lines, int index, String language, List<Block> blocks) {
        int start = index;
        while (start < lines.size() && lines.blank(start)) {
            start++;
        }
        int end = lines.endOfIndented(start, 1);
        if (end == start) {
            remark(
                    lines,
                    Math.min(index, lines.size() - 1),
                    "No literal block follows the double colon",
                    "Indent the lines below it, or write a single colon.");
            return index;
        }
        blocks.add(new Block.Code(language, lines.part(start, end).dedented().text()));
        return end;
    }

    private int definitions(Lines lines, int index, List<Block> blocks) {
        List<Block.Definition> definitions = new ArrayList<>();
        int next = index;
        while (next < lines.size()
                && lines.indent(next) == 0
                && item(lines.get(next)).isEmpty()
                && !lines.get(next).startsWith("..")
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

    /**
     * The mark of a list's item.
     *
     * @param kind items of one list have the same
     * @param width of the mark with the blanks around it
     */
    private record Item(String kind, int number, int width, String text) {}

    private static Optional<Item> item(String line) {
        // Most lines start with a word, and need no pattern to be told apart.
        int start = Lines.indent(line);
        int second = start + 1 < line.length() ? line.charAt(start + 1) : ' ';
        if (start == line.length() || (Character.isLetter(line.charAt(start)) && second != '.' && second != ')')) {
            return Optional.empty();
        }
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            int width = bullet.start(4);
            return Optional.of(new Item("-", 0, width, bullet.group(4)));
        }
        Matcher number = NUMBER.matcher(line);
        if (!number.matches()) {
            return Optional.empty();
        }
        String digits = number.group(2);
        String letter = number.group(3) == null ? number.group(4) : number.group(3);
        int value = digits == null
                ? Character.toLowerCase(letter.charAt(0)) - 'a' + 1
                : digits.equals("#") || digits.length() > 6 ? 1 : Integer.parseInt(digits);
        return Optional.of(new Item(digits == null ? "a" : "1", value, number.start(6), number.group(6)));
    }

    private int list(Lines lines, int index, List<Block> blocks) {
        Item first = item(lines.get(index)).orElseThrow();
        List<List<Block>> items = new ArrayList<>();
        int next = index;
        while (next < lines.size()) {
            Optional<Item> item = lines.indent(next) == 0 ? item(lines.get(next)) : Optional.empty();
            if (item.isEmpty() || !item.get().kind().equals(first.kind())) {
                break;
            }
            int end = endOfItem(lines, next, item.get().width());
            List<String> own = new ArrayList<>(lines.part(next, end).lines());
            own.set(0, " ".repeat(item.get().width()) + item.get().text());
            items.add(blocks(new Lines(own, lines.first() + next)
                    .outdented(leastIndent(own, item.get().width()))));
            next = end;
            while (next < lines.size() && lines.blank(next)) {
                next++;
            }
        }
        blocks.add(new Block.Listing(!first.kind().equals("-"), first.number(), items));
        return next;
    }

    /** An item's lines; with docutils a line that is indented too little ends it with a warning, here it belongs to it. */
    private int endOfItem(Lines lines, int index, int width) {
        int end = lines.endOfIndented(index + 1, Math.min(width, 1));
        if (end < lines.size() && !lines.blank(end) && item(lines.get(end)).isEmpty()) {
            while (end < lines.size()
                    && !lines.blank(end)
                    && item(lines.get(end)).isEmpty()) {
                remark(
                        lines,
                        end,
                        "The line belongs to a list's item, but is not indented as its text",
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
                least = Math.min(least, Lines.indent(line));
            }
        }
        return least;
    }

    /** Directives, link targets and comments: whatever starts with two dots. */
    private int explicit(Lines lines, int index, List<Block> blocks) {
        int end = lines.endOfIndented(index + 1, 1);
        String line = lines.get(index);
        Matcher directive = DIRECTIVE.matcher(line);
        if (directive.matches()) {
            directive(directive, lines, index, end, blocks);
        } else if (line.startsWith(".. |") || line.startsWith(".. [")) {
            raw(lines, index, end, blocks);
        } else if (line.startsWith(".. _") && !TARGET.matcher(line).matches()) {
            remark(lines, index, "Malformed link target", "Write `.. _name: https://…`.");
            raw(lines, index, end, blocks);
        }
        // What is left are targets, which RstTargets has collected, and comments, which are not meant for readers.
        return end;
    }

    private void directive(Matcher directive, Lines lines, int index, int end, List<Block> blocks) {
        String name = directive.group(1);
        String argument = directive.group(2) == null ? "" : directive.group(2).strip();
        Lines body = lines.part(index + 1, end).dedented();
        int options = 0;
        while (options < body.size() && FIELD_LINE.matcher(body.get(options)).matches()) {
            options++;
        }
        Lines content = body.part(options, body.size()).trimmed();
        if (name.equals("code-block")
                || name.equals("code")
                || name.equals("sourcecode")
                || name.equals("parsed-literal")) {
            blocks.add(new Block.Code(name.equals("parsed-literal") ? "" : argument, content.text()));
        } else if (REMARKS.containsKey(name)) {
            blocks.add(new Block.Remark(REMARKS.get(name), remark(name, argument, content, lines.first() + index)));
        } else {
            remark(
                    lines,
                    index,
                    "The directive '" + name + "' is not converted, it is kept verbatim",
                    "Use note, warning, tip, important, caution or code-block.");
            raw(lines, index, end, blocks);
        }
    }

    private List<Block> remark(String name, String argument, Lines content, int line) {
        List<Block> blocks = new ArrayList<>();
        String first = content.size() > 0 && !content.blank(0) && !argument.isEmpty() && content.first() == line + 1
                ? argument + "\n"
                : argument;
        boolean joined = !first.equals(argument) && !name.equals("admonition");
        if (joined) {
            int end = 0;
            while (end < content.size() && !content.blank(end) && content.indent(end) == 0) {
                end++;
            }
            blocks.add(new Block.Paragraph(inlines(first + content.part(0, end).text(), line)));
            blocks.addAll(blocks(content.part(end, content.size())));
        } else {
            if (!argument.isEmpty()) {
                List<Inline> text = inlines(argument, line);
                blocks.add(new Block.Paragraph(name.equals("admonition") ? List.of(new Inline.Strong(text)) : text));
            }
            blocks.addAll(blocks(content));
        }
        return blocks;
    }

    private int table(Lines lines, int index, List<Block> blocks) {
        int end = RstTable.end(lines, index);
        Optional<Block.Table> table = RstTable.read(lines.part(index, end), this::inlines);
        if (table.isPresent()) {
            blocks.add(table.get());
        } else {
            remark(
                    lines,
                    index,
                    "The table is malformed or has joined cells, it is kept verbatim",
                    "Use a simple table with a line a row.");
            raw(lines, index, end, blocks);
        }
        return end;
    }

    private void raw(Lines lines, int index, int end, List<Block> blocks) {
        blocks.add(new Block.Raw("rst", lines.part(index, end).text()));
    }

    private List<Inline> inlines(String text, int line) {
        return inlines.read(text, line);
    }

    private void remark(Lines lines, int index, String message, String mend) {
        remarks.add(new Reading.Remark(lines.first() + index, message, mend));
    }
}
