package io.github.waymark.markup.asciidoc;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes AsciiDoc. */
public final class AsciiDocWriter implements Writer {

    private static final Pattern MARK = Pattern.compile("[*_`#^~{}<>+\\[\\]|]|::");

    /** What needs no protection in a literal. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*+");

    /** As in a text, but nothing can end a mark that the number of an issue starts. */
    private static final Pattern LABEL_MARK = Pattern.compile("[*_`^~{}<>+\\[\\]|]|::|#(?![A-Za-z0-9])");

    /** Marks that AsciiDoc reads in an address too; an underline in a word is none. */
    private static final Pattern ADDRESS_MARK = Pattern.compile("[*#`^~+{}]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

    /** A list, a title, a comment, a delimiter or an admonition. */
    private static final Pattern LOOKS_LIKE_A_BLOCK =
            Pattern.compile("(?:[-=.]+|\\d+[.)]|[A-Za-z][.)]|//|(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):)\\s");

    @Override
    public String write(List<Block> blocks) {
        return write(blocks, 1, "\n\n");
    }

    private String write(List<Block> blocks, int depth, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            boolean twoLists =
                    i > 0 && blocks.get(i) instanceof Block.ItemList && blocks.get(i - 1) instanceof Block.ItemList;
            text.append(i == 0 ? "" : twoLists && depth == 1 ? "\n\n//-\n\n" : between)
                    .append(block(blocks.get(i), depth));
        }
        return text.toString();
    }

    private String block(Block block, int depth) {
        if (block instanceof Block.Paragraph paragraph) {
            return line(paragraph.inlines());
        }
        if (block instanceof Block.Heading heading) {
            // A section heading would break the section hierarchy of the page.
            return "[discrete]\n" + "=".repeat(Math.min(6, heading.level() + 3)) + " " + line(heading.inlines());
        }
        if (block instanceof Block.ItemList list) {
            return list(list, depth);
        }
        if (block instanceof Block.Definitions definitions) {
            List<String> items = new ArrayList<>();
            for (Block.Definition definition : definitions.definitions()) {
                String term = line(definition.term());
                // A colon before the two of the list would make it one of another level.
                items.add(term + (term.endsWith(":") ? "{empty}" : "") + "::\n+\n--\n" + write(definition.meaning())
                        + "\n--");
            }
            return String.join("\n", items);
        }
        if (block instanceof Block.Code code) {
            String start = code.language().isEmpty()
                    ? ""
                    : "[source," + code.language().replaceAll("[\\],\\s]", "") + "]\n";
            return start + delimited("-", code.text());
        }
        if (block instanceof Block.Raw raw) {
            return raw.language().equals("asciidoc") ? raw.text() : delimited(".", raw.text());
        }
        if (block instanceof Block.Quote quote) {
            return "____\n" + write(quote.blocks()) + "\n____";
        }
        if (block instanceof Block.Admonition admonition) {
            return "[" + admonition.kind().toUpperCase(Locale.ROOT) + "]\n====\n" + write(admonition.blocks())
                    + "\n====";
        }
        return block instanceof Block.Table table ? table(table) : "'''";
    }

    private String list(Block.ItemList list, int depth) {
        String mark = (list.numbered() ? "." : "*").repeat(Math.min(5, depth));
        List<String> items = new ArrayList<>();
        for (List<Block> item : list.items()) {
            StringBuilder text = new StringBuilder(mark).append(' ');
            for (int i = 0; i < item.size(); i++) {
                text.append(separator(item, i)).append(block(item.get(i), depth + 1));
            }
            items.add(text.toString());
        }
        return (list.numbered() && list.start() > 1 && depth == 1 ? "[start=" + list.start() + "]\n" : "")
                + String.join("\n", items);
    }

    /** The separator before a part of an item: the marker must be followed by text, and parts that are not nested lists are attached. */
    private static String separator(List<Block> item, int index) {
        boolean nested = item.get(index) instanceof Block.ItemList;
        if (index == 0) {
            return nested ? "{empty}\n" : item.get(0) instanceof Block.Paragraph ? "" : "{empty}\n+\n";
        }
        // Each empty line closes one nested list; otherwise the next part would be attached to the last nested item.
        return nested ? "\n" : "\n" + "\n".repeat(depth(item.get(index - 1))) + "+\n";
    }

    private static int depth(Block last) {
        if (!(last instanceof Block.ItemList list) || list.items().isEmpty()) {
            return 0;
        }
        List<Block> item = list.items().get(list.items().size() - 1);
        return 1 + (item.isEmpty() ? 0 : depth(item.get(item.size() - 1)));
    }

    private static String delimited(String mark, String text) {
        String delimiter = mark.repeat(4);
        // White space after a delimiter is ignored.
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        while (lines.contains(delimiter)) {
            delimiter += mark;
        }
        return delimiter + "\n" + text + "\n" + delimiter;
    }

    private String table(Block.Table table) {
        StringBuilder text = new StringBuilder("[options=\"header\"]\n|===\n").append(row(table.head()));
        table.rows().forEach(row -> text.append('\n').append(row(row)));
        return text.append("\n|===").toString();
    }

    private String row(List<List<Inline>> cells) {
        List<String> texts = new ArrayList<>();
        cells.forEach(cell -> texts.add("| " + line(cell).replace("|", "\\|")));
        return String.join(" ", texts).stripTrailing();
    }

    @Override
    public String line(List<Inline> inlines) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < inlines.size(); i++) {
            char before = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
            String rest = i + 1 < inlines.size() ? inlines.get(i + 1).plain() : " ";
            line.append(inline(inlines.get(i), before, rest.isEmpty() ? ' ' : rest.charAt(0)));
        }
        return LOOKS_LIKE_A_BLOCK.matcher(line).lookingAt() ? "{empty}" + line : line.toString();
    }

    /** Writes a part of a line, with the characters around it: marks next to a word or a quote need another form. */
    private String inline(Inline inline, char before, char after) {
        if (inline instanceof Inline.Text text) {
            String joined = Writer.joined(text.text());
            // Only texts with markup characters are passThrough through; the others remain readable.
            return MARK.matcher(joined).find() ? passThrough(joined) : joined;
        }
        if (inline instanceof Inline.Literal literal) {
            return literal(Writer.joined(literal.text()), isApart(before) && !isWordOrQuote(after));
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return "__" + line(emphasis.inlines()) + "__";
        }
        if (inline instanceof Inline.Strong strong) {
            return "**" + line(strong.inlines()) + "**";
        }
        if (inline instanceof Inline.Link link) {
            return link(link, isApart(before));
        }
        if (inline instanceof Inline.Image image) {
            return "image:" + image.address().replaceAll("[\\s\\[\\]]", "") + "["
                    + image.alternative().replace("]", "") + "]";
        }
        return " +\n";
    }

    private static boolean isApart(char before) {
        return Character.isWhitespace(before) || before == '(';
    }

    private static boolean isWordOrQuote(char after) {
        return Character.isLetterOrDigit(after) || "_'\"`".indexOf(after) >= 0;
    }

    private static String literal(String text, boolean isApart) {
        if (isApart) {
            // A quote or a plus would end it.
            boolean ends = text.indexOf('`') >= 0 || text.indexOf('+') >= 0;
            return "`" + (ends ? passThrough(text) : "+" + text + "+") + "`";
        }
        return "``" + (WORD.matcher(text).matches() ? text : passThrough(text)) + "``";
    }

    /** A plain address is a link only if it is apart, and is not changed only if it has no marks of AsciiDoc. */
    private static String link(Inline.Link link, boolean isApart) {
        String address = link.address().replace("]", "%5D").replace("[", "%5B").replaceAll("\\s", "%20");
        String label = Writer.joined(Inline.plain(link.inlines()));
        boolean isMarked = ADDRESS_MARK.matcher(address).find();
        boolean isPlain = isApart && !isMarked && address.matches("(https?|ftp|mailto):.*");
        String to = isPlain ? address : "link:" + (isMarked ? "pass:c[" + address + "]" : address);
        if (label.equals(link.address())) {
            return isPlain ? to : to + "[]";
        }
        return to + "[" + (LABEL_MARK.matcher(label).find() ? passThrough(label) : label) + "]";
    }

    private static String passThrough(String text) {
        String core = text.strip();
        if (core.isEmpty()) {
            return text;
        }
        int start = text.indexOf(core);
        return text.substring(0, start) + "pass:c[" + core.replace("]", "\\]") + "]"
                + text.substring(start + core.length());
    }
}
