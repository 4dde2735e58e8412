package io.github.waymark.markup.asciidoc;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a subset of AsciiDoc: paragraphs, headings, nested lists, description lists, listing, literal and quote blocks, admonitions,
 * tables with one row per line; {@link AsciiDocInlines} parses the lines. All other syntax is copied verbatim.
 */
public final class AsciiDocReader {

    private static final Pattern BULLET = Pattern.compile("\\s*(\\*{1,5}|-)\\s+(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\.{1,5}|\\d+\\.)\\s+(\\S.*)");
    private static final Pattern TERM = Pattern.compile("(\\S.*?)::(?:\\s+(\\S.*))?");
    private static final Pattern HEADING = Pattern.compile("(={1,6})\\s+(\\S.*)");
    private static final Pattern ADMONITION = Pattern.compile("(NOTE|TIP|IMPORTANT|WARNING|CAUTION): (.*)");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern MACRO = Pattern.compile("\\w+::[^\\s\\[]*\\[.*]");
    private static final Set<String> ADMONITIONS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    private final List<ParsedMarkup.Warning> warnings = new ArrayList<>();
    private String attributes = "";

    public ParsedMarkup read(String text) {
        return new ParsedMarkup(blocks(SourceLines.of(text)), warnings);
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
        String attributeList = attributes;
        attributes = "";
        if (line.startsWith("//") && !line.startsWith("////")) {
            return index + 1;
        }
        if (isDelimiter(line)) {
            return delimited(lines, index, attributeList, blocks);
        }
        if (item(line).isPresent()) {
            return list(lines, index, List.of(), blocks);
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            blocks.add(new Block.Heading(heading.group(1).length(), AsciiDocInlines.read(heading.group(2))));
            return index + 1;
        }
        if (line.equals("'''") || line.equals("---")) {
            blocks.add(new Block.ThematicBreak());
            return index + 1;
        }
        if (MACRO.matcher(line).matches()) {
            warn(
                    lines,
                    index,
                    "Macros are not converted; this one is copied verbatim",
                    "Use a link: `https://…[text]`.");
            blocks.add(new Block.Raw("asciidoc", line));
            return index + 1;
        }
        return TERM.matcher(line).matches()
                ? terms(lines, index, blocks)
                : paragraph(lines, index, attributeList, blocks);
    }

    private static boolean isDelimiter(String line) {
        return line.matches("(-{4,}|\\.{4,}|_{4,}|={4,}|\\*{4,}|\\+{4,}|/{4,}|--|\\|===|```\\w*)");
    }

    private int delimited(SourceLines lines, int index, String attributeList, List<Block> blocks) {
        String open = lines.get(index);
        String close = open.startsWith("```") ? "```" : open;
        int end = index + 1;
        while (end < lines.size() && !lines.get(end).equals(close)) {
            end++;
        }
        if (end == lines.size()) {
            warn(
                    lines,
                    index,
                    "The block that starts with " + open + " is not closed",
                    "Repeat that line after the block.");
        }
        SourceLines inside = lines.part(index + 1, end);
        switch (open.charAt(0)) {
            case '/' -> {}
            case '|' -> table(inside, blocks);
            case '_' -> blocks.add(new Block.Quote(blocks(inside)));
            case '=', '*' -> admonitionOrPlain(attributeList, inside, blocks);
            case '+' -> {
                warn(
                        lines,
                        index,
                        "Pass-through blocks are not converted; this one is copied verbatim",
                        "Use AsciiDoc.");
                blocks.add(new Block.Raw("html", inside.text()));
            }
            default -> code(open, attributeList, inside, blocks);
        }
        return Math.min(end + 1, lines.size());
    }

    private void admonitionOrPlain(String attributeList, SourceLines inside, List<Block> blocks) {
        if (ADMONITIONS.contains(attributeList)) {
            blocks.add(new Block.Admonition(attributeList.toLowerCase(Locale.ROOT), blocks(inside)));
        } else {
            blocks.addAll(blocks(inside));
        }
    }

    private void code(String open, String attributeList, SourceLines inside, List<Block> blocks) {
        if (open.equals("--")) {
            admonitionOrPlain(attributeList, inside, blocks);
            return;
        }
        String language = open.startsWith("```") ? open.substring(3) : "";
        String[] parts = attributeList.split(",", -1);
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
                row.add(AsciiDocInlines.read(cell.strip().replace("\\|", "|")));
            }
            boolean fits = rows.isEmpty() || rows.get(0).size() == row.size();
            if (!inside.get(i).stripLeading().startsWith("|") || !fits) {
                warn(
                        inside,
                        i,
                        "Tables with more than one line per row are not converted; this one is copied verbatim",
                        "Write each row on one line.");
                blocks.add(new Block.Raw("asciidoc", "|===\n" + inside.text() + "\n|==="));
                return;
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(rows.get(0), rows.subList(1, rows.size())));
        }
    }

    private record Item(String marker, boolean numbered, String text) {}

    private static Optional<Item> item(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return Optional.of(new Item(bullet.group(1), false, bullet.group(2)));
        }
        Matcher number = NUMBER.matcher(line);
        if (number.matches()) {
            String marker = number.group(1);
            return Optional.of(new Item(Character.isDigit(marker.charAt(0)) ? "1." : marker, true, number.group(2)));
        }
        return Optional.empty();
    }

    /** Parses the items with one marker. Another marker starts a nested list; one of {@code outer} ends this list. */
    private int list(SourceLines lines, int index, List<String> outer, List<Block> blocks) {
        Item first = item(lines.get(index)).orElseThrow();
        List<String> markers = new ArrayList<>(outer);
        markers.add(first.marker());
        List<List<Block>> items = new ArrayList<>();
        int next = index;
        while (next < lines.size()) {
            Optional<Item> item = item(lines.get(next));
            if (item.isEmpty()
                    || (!item.get().marker().equals(first.marker())
                            && outer.contains(item.get().marker()))) {
                break;
            }
            if (item.get().marker().equals(first.marker())) {
                List<Block> content = new ArrayList<>();
                next = itemText(lines, next, item.get().text(), content);
                items.add(content);
            } else {
                next = list(lines, next, markers, items.get(items.size() - 1));
            }
            int after = next;
            while (after < lines.size() && lines.blank(after)) {
                after++;
            }
            next = after < lines.size() && item(lines.get(after)).isPresent() ? after : next;
        }
        blocks.add(new Block.ItemList(first.numbered(), first.numbered() ? 1 : 0, items));
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
        content.add(new Block.Paragraph(AsciiDocInlines.read(joined.toString())));
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
                    AsciiDocInlines.read(term.group(1)),
                    List.of(new Block.Paragraph(
                            AsciiDocInlines.read(meaning.toString().strip())))));
            while (next < lines.size() && lines.blank(next)) {
                next++;
            }
        }
        blocks.add(new Block.Definitions(definitions));
        return next;
    }

    private int paragraph(SourceLines lines, int index, String attributeList, List<Block> blocks) {
        int end = index;
        while (end < lines.size()
                && !lines.blank(end)
                && !lines.get(end).equals("+")
                && (end == index || !isDelimiter(lines.get(end)))) {
            end++;
        }
        SourceLines part = lines.part(index, Math.max(end, index + 1));
        if (attributeList.startsWith("source")) {
            code("----", attributeList, part, blocks);
        } else if (attributeList.equals("literal") || lines.indent(index) > 0) {
            blocks.add(new Block.Code("", part.dedented().text()));
        } else {
            String text = part.text();
            Matcher admonition = ADMONITION.matcher(part.get(0));
            if (admonition.matches()) {
                String rest = text.substring(admonition.start(2));
                blocks.add(new Block.Admonition(
                        admonition.group(1).toLowerCase(Locale.ROOT),
                        List.of(new Block.Paragraph(AsciiDocInlines.read(rest)))));
            } else if (ADMONITIONS.contains(attributeList)) {
                blocks.add(new Block.Admonition(
                        attributeList.toLowerCase(Locale.ROOT),
                        List.of(new Block.Paragraph(AsciiDocInlines.read(text)))));
            } else {
                blocks.add(new Block.Paragraph(AsciiDocInlines.read(text)));
            }
        }
        return Math.max(end, index + 1);
    }

    private void warn(SourceLines lines, int index, String message, String fix) {
        warnings.add(new ParsedMarkup.Warning(lines.first() + index, message, fix));
    }
}
