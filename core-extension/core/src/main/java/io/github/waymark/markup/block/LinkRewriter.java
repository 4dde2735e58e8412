package io.github.waymark.markup.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns issue references in blocks into links, and replaces unsafe links, such as {@code javascript:}, by their text. */
public final class LinkRewriter {

    private static final Pattern SCHEME = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final List<String> SAFE = List.of("http", "https", "ftp", "mailto");

    private final List<IssueLink> issues;

    public LinkRewriter(List<IssueLink> issues) {
        this.issues = List.copyOf(issues);
    }

    /** Whether a text contains an issue reference. */
    public boolean hasIssue(String text) {
        return issues.stream().anyMatch(link -> link.pattern().isIn(text));
    }

    /** Rewrites the links of blocks. */
    public List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(inlines(paragraph.inlines()));
        }
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), inlines(heading.inlines()));
        }
        if (block instanceof Block.ItemList list) {
            return new Block.ItemList(
                    list.numbered(),
                    list.start(),
                    list.items().stream().map(this::blocks).toList());
        }
        if (block instanceof Block.Definitions definitions) {
            return new Block.Definitions(definitions.definitions().stream()
                    .map(d -> new Block.Definition(inlines(d.term()), blocks(d.meaning())))
                    .toList());
        }
        if (block instanceof Block.Quote quote) {
            return new Block.Quote(blocks(quote.blocks()));
        }
        if (block instanceof Block.Admonition admonition) {
            return new Block.Admonition(admonition.kind(), blocks(admonition.blocks()));
        }
        if (block instanceof Block.Table table) {
            return new Block.Table(
                    cells(table.head()), table.rows().stream().map(this::cells).toList());
        }
        return block;
    }

    private List<List<Inline>> cells(List<List<Inline>> row) {
        return row.stream().map(this::inlines).toList();
    }

    private List<Inline> inlines(List<Inline> inlines) {
        List<Inline> rewritten = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                rewritten.addAll(linked(text.text(), 0));
            } else if (inline instanceof Inline.Emphasis emphasis) {
                rewritten.add(new Inline.Emphasis(inlines(emphasis.inlines())));
            } else if (inline instanceof Inline.Strong strong) {
                rewritten.add(new Inline.Strong(inlines(strong.inlines())));
            } else if (inline instanceof Inline.Link link && !isSafe(link.address())) {
                rewritten.addAll(link.inlines());
                // The address is part of what the author wrote, though it is no link that a page should have.
                if (!Inline.plain(link.inlines()).equals(link.address())) {
                    rewritten.add(new Inline.Text(" (" + link.address() + ")"));
                }
            } else if (inline instanceof Inline.Image image && !isSafe(image.address())) {
                rewritten.add(new Inline.Text(image.alternative()));
            } else {
                rewritten.add(inline);
            }
        }
        return rewritten;
    }

    private List<Inline> linked(String text, int from) {
        if (from == issues.size()) {
            return text.isEmpty() ? List.of() : List.of(new Inline.Text(text));
        }
        List<Inline> inlines = new ArrayList<>();
        IssueLink link = issues.get(from);
        int at = 0;
        for (MatchResult issue : link.pattern().all(text)) {
            if (issue.end() > issue.start()) {
                inlines.addAll(linked(text.substring(at, issue.start()), from + 1));
                inlines.add(new Inline.Link(List.of(new Inline.Text(issue.group())), link.addressOf(issue)));
                at = issue.end();
            }
        }
        inlines.addAll(linked(text.substring(at), from + 1));
        return inlines;
    }

    /** Whether a text is an absolute address with a safe scheme. */
    public static boolean isWebAddress(String text) {
        return SCHEME.matcher(text).matches() && isSafe(text) && !text.contains(" ");
    }

    /** Whether an address is relative or has a safe scheme. */
    static boolean isSafe(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return !scheme.matches() || SAFE.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
