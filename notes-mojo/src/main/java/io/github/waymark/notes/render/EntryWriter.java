package io.github.waymark.notes.render;

import io.github.waymark.notes.config.IssueLink;
import io.github.waymark.notes.config.MarkupLanguage;
import io.github.waymark.notes.markup.Markup;
import io.github.waymark.notes.markup.block.Block;
import io.github.waymark.notes.markup.block.HtmlWriter;
import io.github.waymark.notes.markup.block.Inline;
import io.github.waymark.notes.markup.block.LinkRewriter;
import io.github.waymark.notes.markup.block.TextWriter;
import io.github.waymark.notes.markup.block.Writer;
import io.github.waymark.notes.markup.markdown.MarkdownWriter;
import io.github.waymark.notes.text.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the texts of entries in a format: unchanged if the notes are in the same language, otherwise converted. */
public final class EntryWriter {

    /** An alert of GitHub in Markdown. */
    private static final Pattern ALERT = Pattern.compile("(?m)>\\s*\\[!\\w+]\\s*$");

    /** An alert within a list or a quote, where GitHub doesn't show it as an alert. */
    private static final Pattern NESTED_ALERT = Pattern.compile("(?m)^(?=[^>\\n]|>\\s*>).*>\\s*\\[!\\w+]\\s*$");

    private final NotesFormat format;
    private final MarkupLanguage language;
    private final List<IssueLink> issues;
    private final LinkRewriter rewriting;
    private final Writer writer;

    public EntryWriter(NotesFormat format, MarkupLanguage language, List<IssueLink> issues) {
        this(format, language, issues, format.writer());
    }

    /** Writes with a certain writer of the format. */
    EntryWriter(NotesFormat format, MarkupLanguage language, List<IssueLink> issues, Writer writer) {
        this.format = format;
        this.language = language;
        this.issues = List.copyOf(issues);
        this.rewriting = new LinkRewriter(issues);
        this.writer = writer;
    }

    /** The blocks of an entry, with its fields at the end. */
    public List<Block> blocks(Entry entry) {
        List<Block> blocks = new ArrayList<>(
                rewriting.blocks(Markup.read(entry.text(), language).blocks()));
        List<Inline> more = fields(entry);
        if (!more.isEmpty()) {
            int last = blocks.size() - 1;
            if (last >= 0 && blocks.get(last) instanceof Block.Paragraph paragraph) {
                List<Inline> joined = new ArrayList<>(paragraph.inlines());
                joined.add(new Inline.Text(" "));
                joined.addAll(more);
                blocks.set(last, new Block.Paragraph(joined));
            } else {
                blocks.add(new Block.Paragraph(more));
            }
        }
        return blocks;
    }

    /** Whether the text needs no conversion. */
    private boolean isVerbatim(Entry entry) {
        boolean links = language != MarkupLanguage.RST && rewriting.hasIssue(entry.text());
        return format.language().equals(Optional.of(language)) && !links;
    }

    /** The known issues as a table, with these words as its head. */
    public Block.Table table(List<KnownIssue> issues, String release, String issue, String fixedIn) {
        List<List<List<Inline>>> rows = new ArrayList<>();
        for (KnownIssue one : issues) {
            rows.add(List.of(
                    plain(String.join(", ", one.releases())),
                    firstLine(one.entry().entry()),
                    plain(one.fixedIn().orElse("–"))));
        }
        return new Block.Table(List.of(plain(release), plain(issue), plain(fixedIn)), rows);
    }

    private static List<Inline> plain(String text) {
        return List.of(new Inline.Text(text));
    }

    String write(Block block) {
        return writer.write(List.of(block));
    }

    String text(Entry entry) {
        boolean inList = writer instanceof MarkdownWriter
                && NESTED_ALERT.matcher(entry.text()).find();
        if (isVerbatim(entry) && !inList) {
            String source = entry.text().strip().replace("\r\n", "\n");
            String more = writer.line(fields(entry));
            return more.isEmpty() ? source : source + (source.contains("\n") ? "\n\n" : " ") + more;
        }
        return writer.write(blocks(entry));
    }

    /** The text for a list item; in HTML without the tags of a single paragraph. */
    String item(Entry entry) {
        if (writer instanceof HtmlWriter html) {
            return html.tight(blocks(entry));
        }
        if (format == NotesFormat.ASCIIDOC) {
            return asciiDocItem(entry);
        }
        if (writer instanceof MarkdownWriter markdown) {
            return isVerbatim(entry) && !ALERT.matcher(entry.text()).find()
                    ? text(entry)
                    : markdown.nested().write(blocks(entry));
        }
        return text(entry);
    }

    /** The first paragraph of the text, with the fields; other blocks are left out. */
    String firstParagraph(Entry entry) {
        return writer.line(firstLine(entry)).strip();
    }

    private List<Inline> firstLine(Entry entry) {
        List<Block> blocks = Markup.read(entry.text(), language).blocks();
        List<Inline> line = new ArrayList<>();
        if (!blocks.isEmpty() && rewriting.blocks(blocks).get(0) instanceof Block.Paragraph paragraph) {
            line.addAll(paragraph.inlines());
        }
        if (blocks.size() > 1 || line.isEmpty()) {
            line.add(new Inline.Text(" …"));
        }
        List<Inline> more = fields(entry);
        if (!more.isEmpty()) {
            line.add(new Inline.Text(" "));
            line.addAll(more);
        }
        return line;
    }

    /** A paragraph of its own, in lines as long as those of entries. */
    String lines(String written) {
        return writer instanceof TextWriter text ? text.wrapped(written) : written;
    }

    /** The text with its bullet, because AsciiDoc needs lines with markup to attach blocks to the item. */
    private String asciiDocItem(Entry entry) {
        if (language != MarkupLanguage.ASCIIDOC) {
            return writer.write(List.of(new Block.ItemList(false, 0, List.of(blocks(entry)))));
        }
        String text = text(entry);
        return text.contains("\n") ? "* {empty}\n+\n--\n" + text + "\n--" : "* " + text;
    }

    String escaped(String plain) {
        return format == NotesFormat.HTML || format == NotesFormat.CHANGES ? plain : writer.escaped(plain);
    }

    /** The fields as text: {@code (#7, by Ada)}. */
    private List<Inline> fields(Entry entry) {
        List<Inline> fields = new ArrayList<>();
        List<String> links = new ArrayList<>(entry.field("links"));
        for (String issue : entry.field("issues")) {
            fields.add(new Inline.Text(fields.isEmpty() ? "(" : ", "));
            Optional<String> own =
                    links.stream().filter(link -> isAddressOf(link, issue)).findFirst();
            own.ifPresent(links::remove);
            fields.add(own.<Inline>map(link -> new Inline.Link(List.of(new Inline.Text(reference(issue))), link))
                    .orElseGet(() -> issue(issue)));
        }
        for (String link : links) {
            fields.add(new Inline.Text(fields.isEmpty() ? "(" : ", "));
            fields.add(
                    LinkRewriter.isWebAddress(link)
                            ? new Inline.Link(List.of(new Inline.Text(link)), link)
                            : new Inline.Text(link));
        }
        if (!entry.field("authors").isEmpty()) {
            fields.add(new Inline.Text(fields.isEmpty() ? "(" : ", "));
            fields.add(new Inline.Text("by " + String.join(", ", entry.field("authors"))));
        }
        if (!fields.isEmpty()) {
            fields.add(new Inline.Text(")"));
        }
        return fields;
    }

    /** Whether an address ends with the name of an issue. */
    private static boolean isAddressOf(String link, String issue) {
        String name = issue.startsWith("#") ? issue.substring(1) : issue;
        return LinkRewriter.isWebAddress(link) && !name.isEmpty() && link.endsWith("/" + name);
    }

    private static String reference(String issue) {
        return issue.matches("\\d+") ? "#" + issue : issue;
    }

    private Inline issue(String name) {
        // `issues: [7]` has the same meaning as `#7` in a text.
        for (String reference : List.of(name, "#" + name)) {
            for (IssueLink link : issues) {
                Matcher match = link.pattern().matcher(reference);
                if (match.matches()) {
                    return new Inline.Link(List.of(new Inline.Text(reference)), link.addressOf(match));
                }
            }
        }
        boolean address = name.startsWith("https://") || name.startsWith("http://");
        return address ? new Inline.Link(List.of(new Inline.Text(name)), name) : new Inline.Text(name);
    }
}
