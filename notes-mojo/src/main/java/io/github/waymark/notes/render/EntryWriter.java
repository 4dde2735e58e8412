package io.github.waymark.notes.render;

import io.github.waymark.markup.Markup;
import io.github.waymark.markup.MarkupLanguage;
import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.EntryFields;
import io.github.waymark.markup.block.HtmlWriter;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.IssueLink;
import io.github.waymark.markup.block.LinkRewriter;
import io.github.waymark.markup.block.ParsedMarkup;
import io.github.waymark.markup.block.TextWriter;
import io.github.waymark.markup.block.Writer;
import io.github.waymark.markup.markdown.MarkdownWriter;
import io.github.waymark.notes.text.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes the texts of entries in a format: unchanged if the notes are in the same language, otherwise converted. */
public final class EntryWriter {

    /** An alert of GitHub in Markdown. */
    private static final Pattern ALERT = Pattern.compile("(?m)>\\s*\\[!\\w+]\\s*$");

    /** An alert within a list or a quote, where GitHub doesn't show it as an alert. */
    private static final Pattern NESTED_ALERT = Pattern.compile("(?m)^(?=[^>\\n]|>\\s*>).*>\\s*\\[!\\w+]\\s*$");

    private final NotesFormat format;
    private final MarkupLanguage language;
    private final EntryFields fields;
    private final LinkRewriter rewriting;
    private final Writer writer;

    public EntryWriter(NotesFormat format, MarkupLanguage language, List<IssueLink> issues) {
        this(format, language, issues, format.writer());
    }

    /** Writes with a certain writer of the format. */
    EntryWriter(NotesFormat format, MarkupLanguage language, List<IssueLink> issues, Writer writer) {
        this.format = format;
        this.language = language;
        this.fields = new EntryFields(issues);
        this.rewriting = new LinkRewriter(issues);
        this.writer = writer;
    }

    /** The blocks of an entry, with its fields at the end. */
    public List<Block> blocks(Entry entry) {
        return fields.appended(
                rewriting.blocks(Markup.read(entry.text(), language).blocks()), entry.fields());
    }

    /** Whether the text needs no conversion. */
    private boolean isVerbatim(Entry entry) {
        if (!format.language().equals(Optional.of(language))) {
            return false;
        }
        return language == MarkupLanguage.RST || !(rewriting.hasIssue(entry.text()) || isActive(entry.text()));
    }

    /** Whether a page would obey a text in Markdown: HTML, or a link such as {@code javascript:}. */
    private boolean isActive(String text) {
        if (language != MarkupLanguage.MARKDOWN || (text.indexOf('<') < 0 && text.indexOf(']') < 0)) {
            return false;
        }
        ParsedMarkup parsed = Markup.read(text, language);
        return !parsed.warnings().isEmpty()
                || !rewriting.blocks(parsed.blocks()).equals(parsed.blocks());
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

    private List<Inline> fields(Entry entry) {
        return fields.line(entry.fields());
    }
}
