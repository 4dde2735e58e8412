package io.github.waymark.notes.markup.asciidoc;

import io.github.waymark.notes.markup.block.Block;
import io.github.waymark.notes.markup.block.Inline;
import io.github.waymark.notes.markup.block.Reading;
import io.github.waymark.notes.markup.block.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a part of AsciiDoc: paragraphs, headings, nested lists, description lists, listing, literal and quote blocks, admonitions,
 * tables with a line a row; inline see {@link AsciiDocInlines}. The rest is kept verbatim.
 */
public final class AsciiDocReader {

    private static final Pattern BULLET = Pattern.compile("\\s*(\\*{1,5}|-)\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\.{1,5}|\\d+\\.)\\s+(\\S.*)");
    private static final Pattern TERM = Pattern.compile("(\\S.*?)::(?:\\s+(\\S.*))?");
    private static final Pattern HEADING = Pattern.compile("(={1,6})\\s+(\\S.*)");
    private static final Pattern ADMONITION = Pattern.compile("(NOTE|TIP|IMPORTANT|WARNING|CAUTION): (.*)");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern MACRO = Pattern.compile("\\w+::[^\\s\\[]*\\[.*]");
    private static final Set<String> REMARKS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    private final List<Reading.Remark> comments = new ArrayList<>();
    private String attributes = "";

    public Reading read(String text) {
        return new Reading(blocks(SourceLines.of(text)), comments);
    }

    private List<Block> blocks(SourceLines lines) {
        List<Block> blocks = new ArrayList<>();
        int index = 0;
        while (index < lines.size()) {
            index = lines.blank(index) ? index + 1 : block(lines, index, blocks);
        }
        return blocks;
    }

    private int block(SourceLines lines, int index, List<Block> blocks) {
        String line = lines.get(index);
        Matcher list = ATTRIBUTES.matcher(line);
        if (list.matches() && !lines.blank(index + 1)) {
            attributes = list.group(1);
            return index + 1;
        }
        String given = attributes;
        attributes = "";
        if (line.startsWith("//") && !line.startsWith("////")) {
            return index + 1;
        }
        if (isDelimiter(line)) {
            return delimited(lines, index, given, blocks);
        }
        if (item(line).isPresent()) {
            return list(lines, index, blocks);
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            blocks.add(new Block.Heading(heading.group(1).length(), inlines(heading.group(2))));
            return index + 1;
        }
        if (line.equals("'''") || line.equals("---")) {
            blocks.add(new Block.Rule());
            return index + 1;
        }
        if (MACRO.matcher(line).matches()) {
            remark(lines, index, "The macro is not converted, it is kept verbatim", "Use a link: `https://…[text]`.");
            blocks.add(new Block.Raw("asciidoc", line));
            return index + 1;
        }
        return TERM.matcher(line).matches() ? terms(lines, index, blocks) : paragraph(lines, index, given, blocks);
    }

    private static boolean isDelimiter(String line) {
        return line.matches("(-{4,}|\\.{4,}|_{4,}|={4,}|\\*{4,}|\\+{4,}|/{4,}|--|\\|===|```\\w*)");
    }

    private int delimited(SourceLines lines, int index, String given, List<Block> blocks) {
        String open = lines.get(index);
        String close = open.startsWith("```") ? "```" : open;
        int end = index + 1;
        while (end < lines.size() && !lines.get(end).equals(close)) {
            end++;
        }
        if (end == lines.size()) {
            remark(lines, index, "Nothing closes the block that starts with " + open, "Repeat that line after it.");
        }
        SourceLines inside = lines.part(index + 1, end);
        switch (open.charAt(0)) {
            case '/' -> {}
            case '|' -> table(inside, blocks);
            case '_' -> blocks.add(new Block.Quote(blocks(inside)));
            case '=', '*' -> remarkOrPlain(given, inside, blocks);
            case '+' -> {
                remark(lines, index, "A pass-through block is not converted, it is kept verbatim", "Use AsciiDoc.");
                blocks.add(new Block.Raw("html", inside.text()));
            }
            default -> code(open, given, inside, blocks);
        }
        return Math.min(end + 1, lines.size());
    }

    private void remarkOrPlain(String given, SourceLines inside, List<Block> blocks) {
        if (REMARKS.contains(given)) {
            blocks.add(new Block.Remark(given.toLowerCase(Locale.ROOT), blocks(inside)));
        } else {
            blocks.addAll(blocks(inside));
        }
    }

    private void code(String open, String given, SourceLines inside, List<Block> blocks) {
        if (open.equals("--")) {
            remarkOrPlain(given, inside, blocks);
            return;
        }
        String language = open.startsWith("```") ? open.substring(3) : "";
        String[] parts = given.split(",", -1);
        if (parts.length > 1 && (parts[0].equals("source") || parts[0].isEmpty())) {
            language = parts[1].strip();
        }
        blocks.add(new Block.Code(language, inside.text()));
    }

    private void table(SourceLines inside, List<Block> blocks) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (int i = 0; i < inside.size(); i++) {
            if (inside.blank(i)) {
                continue;
            }
            List<List<Inline>> row = new ArrayList<>();
            for (String cell : inside.get(i).replaceFirst("^\\s*\\|", "").split("(?<!\\\\)\\|", -1)) {
                row.add(inlines(cell.strip().replace("\\|", "|")));
            }
            boolean fits = rows.isEmpty() || rows.get(0).size() == row.size();
            if (!inside.get(i).stripLeading().startsWith("|") || !fits) {
                remark(inside, i, "The table has not a line a row, it is kept verbatim", "Write each row in one line.");
                blocks.add(new Block.Raw("asciidoc", "|===\n" + inside.text() + "\n|==="));
                return;
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(rows.get(0), rows.subList(1, rows.size())));
        }
    }

    private record Item(String mark, boolean numbered, String text) {}

    private static Optional<Item> item(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return Optional.of(new Item(bullet.group(1), false, bullet.group(2)));
        }
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            String mark = number.group(1);
            return Optional.of(new Item(Character.isDigit(mark.charAt(0)) ? "1." : mark, true, number.group(2)));
        }
        return Optional.empty();
    }

    private int list(SourceLines lines, int index, List<Block> blocks) {
        return list(lines, index, new ArrayList<>(), blocks);
    }

    /** Reads the items with one mark; another mark starts a list within the item, one of {@code outer} ends this one. */
    private int list(SourceLines lines, int index, List<String> outer, List<Block> blocks) {
        Item first = item(lines.get(index)).orElseThrow();
        List<String> marks = new ArrayList<>(outer);
        marks.add(first.mark());
        List<List<Block>> items = new ArrayList<>();
        int next = index;
        while (next < lines.size()) {
            Optional<Item> item = item(lines.get(next));
            if (item.isEmpty()
                    || (!item.get().mark().equals(first.mark())
                            && outer.contains(item.get().mark()))) {
                break;
            }
            if (item.get().mark().equals(first.mark())) {
                List<Block> content = new ArrayList<>();
                next = itemText(lines, next, item.get().text(), content);
                items.add(content);
            } else {
                next = list(lines, next, marks, items.get(items.size() - 1));
            }
            int after = next;
            while (after < lines.size() && lines.blank(after)) {
                after++;
            }
            next = after < lines.size() && item(lines.get(after)).isPresent() ? after : next;
        }
        blocks.add(new Block.Listing(first.numbered(), first.numbered() ? 1 : 0, items));
        return next;
    }

    private int itemText(SourceLines lines, int index, String text, List<Block> content) {
        StringBuilder joined = new StringBuilder(text);
        int next = index + 1;
        while (next < lines.size()
                && !lines.blank(next)
                && !lines.get(next).equals("+")
                && item(lines.get(next)).isEmpty()
                && !ATTRIBUTES.matcher(lines.get(next)).matches()) {
            joined.append(' ').append(lines.get(next++).strip());
        }
        content.add(new Block.Paragraph(inlines(joined.toString())));
        while (next + 1 < lines.size() && lines.get(next).equals("+")) {
            next++;
            int before = content.size();
            while (next < lines.size() && content.size() == before && !lines.blank(next)) {
                next = block(lines, next, content);
            }
        }
        return next;
    }

    private int terms(SourceLines lines, int index, List<Block> blocks) {
        List<Block.Definition> definitions = new ArrayList<>();
        int next = index;
        while (next < lines.size()) {
            Matcher term = TERM.matcher(lines.get(next));
            if (!term.matches()) {
                break;
            }
            StringBuilder meaning = new StringBuilder(term.group(2) == null ? "" : term.group(2));
            next++;
            while (next < lines.size()
                    && !lines.blank(next)
                    && !TERM.matcher(lines.get(next)).matches()) {
                meaning.append(' ').append(lines.get(next++).strip());
            }
            definitions.add(new Block.Definition(
                    inlines(term.group(1)),
                    List.of(new Block.Paragraph(inlines(meaning.toString().strip())))));
            while (next < lines.size() && lines.blank(next)) {
                next++;
            }
        }
        blocks.add(new Block.Definitions(definitions));
        return next;
    }

    private int paragraph(SourceLines lines, int index, String given, List<Block> blocks) {
        int end = index;
        while (end < lines.size()
                && !lines.blank(end)
                && !lines.get(end).equals("+")
                && (end == index || !isDelimiter(lines.get(end)))) {
            end++;
        }
        SourceLines part = lines.part(index, Math.max(end, index + 1));
        if (given.startsWith("source")) {
            code("----", given, part, blocks);
        } else if (given.equals("literal") || lines.indent(index) > 0) {
            blocks.add(new Block.Code("", part.dedented().text()));
        } else {
            String text = part.text();
            Matcher admonition = ADMONITION.matcher(part.get(0));
            if (admonition.matches()) {
                String rest = text.substring(admonition.start(2));
                blocks.add(new Block.Remark(
                        admonition.group(1).toLowerCase(Locale.ROOT), List.of(new Block.Paragraph(inlines(rest)))));
            } else if (REMARKS.contains(given)) {
                blocks.add(
                        new Block.Remark(given.toLowerCase(Locale.ROOT), List.of(new Block.Paragraph(inlines(text)))));
            } else {
                blocks.add(new Block.Paragraph(inlines(text)));
            }
        }
        return Math.max(end, index + 1);
    }

    private static List<Inline> inlines(String text) {
        return AsciiDocInlines.read(text);
    }

    private void remark(SourceLines lines, int index, String message, String fix) {
        comments.add(new Reading.Remark(lines.first() + index, message, fix));
    }
}
