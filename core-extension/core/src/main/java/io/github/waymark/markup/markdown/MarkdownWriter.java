package io.github.waymark.markup.markdown;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes CommonMark with GitHub's tables and alerts. GitHub and GitLab show alerts only at the top level of a text; within lists and
 * quotes they are written as quotes that begin with their kind.
 */
public final class MarkdownWriter implements Writer {

    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\`*\\[\\]<>~|]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?\\w+;)");
    private static final Pattern AT_START =
            Pattern.compile("^(\\s*)(?:([+=-]|#(?=#{0,5}(?:\\s|$)))(?=\\s|$|[-=#])|(\\d{1,9})([.)])(?=\\s|$))");

    private final boolean nested;

    public MarkdownWriter() {
        this(false);
    }

    private MarkdownWriter(boolean nested) {
        this.nested = nested;
    }

    /** The writer for texts that become a part of a list item or a quote. */
    public MarkdownWriter nested() {
        return nested ? this : new MarkdownWriter(true);
    }

    @Override
    public String write(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks.size(); i++) {
            boolean twoLists =
                    i > 0 && blocks.get(i) instanceof Block.ItemList && blocks.get(i - 1) instanceof Block.ItemList;
            // Without a separator, two lists would be merged.
            text.append(i == 0 ? "" : twoLists ? "\n\n<!-- -->\n\n" : "\n\n").append(block(blocks.get(i)));
        }
        return text.toString();
    }

    private String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return line(paragraph.inlines());
        }
        if (block instanceof Block.Heading heading) {
            return "#".repeat(Math.min(6, heading.level() + 3)) + " " + line(heading.inlines());
        }
        if (block instanceof Block.ItemList list) {
            return list(list);
        }
        if (block instanceof Block.Definitions definitions) {
            List<String> items = new ArrayList<>();
            for (Block.Definition definition : definitions.definitions()) {
                String item = "**" + line(definition.term()).strip() + "**\n\n" + nested().write(definition.meaning());
                items.add("- " + Writer.indented(item, "  "));
            }
            return String.join("\n", items);
        }
        if (block instanceof Block.Code code) {
            return fenced(code.language(), code.text());
        }
        if (block instanceof Block.Raw raw) {
            return fenced(raw.language(), raw.text());
        }
        if (block instanceof Block.Quote quote) {
            return quoted(nested().write(quote.blocks()));
        }
        if (block instanceof Block.Admonition admonition) {
            return admonition(admonition);
        }
        return block instanceof Block.Table table ? table(table) : "***";
    }

    private String admonition(Block.Admonition admonition) {
        String kind = admonition.kind();
        if (!nested) {
            return quoted("[!" + kind.toUpperCase(Locale.ROOT) + "]\n" + nested().write(admonition.blocks()));
        }
        List<Inline> title = List.of(new Inline.Text(Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + ":"));
        List<Block> blocks = new ArrayList<>(admonition.blocks());
        List<Inline> first = new ArrayList<>(List.of(new Inline.Strong(title)));
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Paragraph paragraph) {
            first.add(new Inline.Text(" "));
            first.addAll(paragraph.inlines());
            blocks.remove(0);
        }
        blocks.add(0, new Block.Paragraph(first));
        return quoted(write(blocks));
    }

    private String list(Block.ItemList list) {
        List<String> items = new ArrayList<>();
        boolean loose = false;
        int number = list.start();
        for (List<Block> item : list.items()) {
            String mark = list.numbered() ? number++ + ". " : "- ";
            items.add(mark + Writer.indented(item(item), " ".repeat(mark.length())));
            loose |= item.size() > 1 && !(item.size() == 2 && item.get(1) instanceof Block.ItemList);
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private String item(List<Block> item) {
        boolean withList =
                item.size() == 2 && item.get(0) instanceof Block.Paragraph && item.get(1) instanceof Block.ItemList;
        return withList ? block(item.get(0)) + "\n" + block(item.get(1)) : nested().write(item);
    }

    private static String fenced(String language, String text) {
        String fence = "`".repeat(Math.max(3, longestRunOfBackticks(text) + 1));
        return fence + language.replaceAll("[`\\s]", "") + "\n" + text + "\n" + fence;
    }

    private static int longestRunOfBackticks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static String quoted(String text) {
        return "> " + text.replaceAll("\n(?=\n|$)", "\n>").replaceAll("\n(?!>|\n|$)", "\n> ");
    }

    private String table(Block.Table table) {
        StringBuilder text = new StringBuilder(row(table.head())).append("\n|");
        text.append(" --- |".repeat(table.head().size()));
        table.rows().forEach(row -> text.append('\n').append(row(row)));
        return text.toString();
    }

    private String row(List<List<Inline>> cells) {
        StringBuilder row = new StringBuilder("|");
        for (List<Inline> cell : cells) {
            row.append(' ').append(inCell(line(cell))).append(" |");
        }
        return row.toString();
    }

    private static String inCell(String text) {
        return text.replaceAll("(?<!\\\\)\\|", "\\\\|").replace("\\\n", "<br>");
    }

    @Override
    public String line(List<Inline> inlines) {
        StringBuilder line = new StringBuilder();
        for (Inline inline : inlines) {
            line.append(inline(inline));
        }
        Matcher start = AT_START.matcher(line);
        if (start.find()) {
            String mark = start.group(2) == null ? start.group(3) + "\\" + start.group(4) : "\\" + start.group(2);
            return start.group(1) + mark + line.substring(start.end());
        }
        return line.toString();
    }

    private String inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return SPECIAL.matcher(Writer.joined(text.text())).replaceAll("\\\\$0");
        }
        if (inline instanceof Inline.Literal literal) {
            return literal(literal.text());
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return "*" + raw(emphasis.inlines()) + "*";
        }
        if (inline instanceof Inline.Strong strong) {
            return "**" + raw(strong.inlines()) + "**";
        }
        if (inline instanceof Inline.Link link) {
            String label = raw(link.inlines());
            boolean bare = link.inlines().equals(List.of(new Inline.Text(link.address())))
                    && link.address().matches("(https?|ftp|mailto):[^\\s<>]+");
            return bare ? "<" + link.address() + ">" : "[" + label + "](" + address(link.address()) + ")";
        }
        if (inline instanceof Inline.Image image) {
            return "![" + SPECIAL.matcher(image.alternative()).replaceAll("\\\\$0") + "](" + address(image.address())
                    + ")";
        }
        return "\\\n";
    }

    private String raw(List<Inline> inlines) {
        StringBuilder raw = new StringBuilder();
        inlines.forEach(inline -> raw.append(inline(inline)));
        return raw.toString();
    }

    private static String address(String address) {
        return address.matches("[^\\s()<>]*") ? address : "<" + address.replaceAll("[<>\n]", "") + ">";
    }

    private static String literal(String text) {
        String joined = Writer.joined(text);
        String marks = "`".repeat(longestRunOfBackticks(joined) + 1);
        boolean pad = joined.startsWith("`") || joined.endsWith("`");
        return marks + (pad ? " " : "") + joined + (pad ? " " : "") + marks;
    }
}
