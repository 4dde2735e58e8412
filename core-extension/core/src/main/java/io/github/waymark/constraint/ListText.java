package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * Edits the text of a list file, with the offsets of its entries.
 *
 * <p>Each edit returns a new text and changes nothing but the entry.
 */
public final class ListText {

    /**
     * The offsets of an entry in the text.
     *
     * @param from where the comment right above it starts, or else the entry itself; a start of a line
     *     negative where other entries share its lines
     * @param at where the entry itself starts; a start of a line
     * @param to after its last line
     * @param versionFrom the start of its version; equal to {@code versionTo} for an entry without a version
     * @param versionTo after its version
     * @param indent its indentation
     */
    public record Span(ListEntry item, int from, int at, int to, int versionFrom, int versionTo, String indent) {}

    private final ListForm form;
    private final String text;
    private final String source;
    private final ListContent content;
    private final List<Span> spans;
    private final int end;

    /**
     * @param spans in the order of the content's items
     * @param end where the first entry of a kind can be inserted; negative if impossible
     */
    public ListText(ListForm form, String text, String source, ListContent content, List<Span> spans, int end) {
        this.form = form;
        this.text = text;
        this.source = source;
        this.content = content;
        this.spans = List.copyOf(spans);
        this.end = end;
    }

    public ListContent content() {
        return content;
    }

    /** The name of the file in messages. */
    public String source() {
        return source;
    }

    public ListForm form() {
        return form;
    }

    /**
     * Replaces the version of a constraint.
     *
     * @param constraint a constraint of this text
     */
    public ListText withVersion(Constraint constraint, String version) {
        Span span = span(constraint);
        return spliced(span.versionFrom(), span.versionTo(), version);
    }

    /** Replaces an entry and its comment. */
    public ListText replaced(ListEntry item, ListEntry other) {
        Span span = span(item);
        if (span.from() < 0) {
            return rewritten(itemsWith(item, List.of(other)));
        }
        if (item.comments().comment().equals(other.comments().comment())) {
            return spliced(
                    span.at(),
                    span.to(),
                    lines(other.withComments(other.comments().withComment("")), span.indent()));
        }
        return spliced(span.from(), span.to(), lines(other, span.indent()));
    }

    /** Removes an entry and its comment. */
    public ListText without(ListEntry item) {
        Span span = span(item);
        return span.from() < 0 ? rewritten(itemsWith(item, List.of())) : spliced(span.from(), span.to(), "");
    }

    /**
     * Adds an entry: in the order of the coordinates if the other entries are sorted by them, otherwise after the last entry of its kind.
     */
    public ListText with(ListEntry added) {
        List<Span> sameKind = new ArrayList<>();
        for (Span span : spans) {
            if (span.from() >= 0 && form.belongTogether(added, span.item())) {
                sameKind.add(span);
            }
        }
        if (sameKind.isEmpty()) {
            return withFirst(added);
        }
        Span last = sameKind.get(sameKind.size() - 1);
        int at = last.to();
        if (isSorted(sameKind)) {
            for (Span span : sameKind) {
                if (EntryOrder.BY_COORDINATES.compare(added, span.item()) < 0) {
                    at = span.from();
                    break;
                }
            }
        }
        String before = at > 0 && text.charAt(at - 1) != '\n' ? newline() : "";
        return spliced(at, at, before + lines(added, last.indent()));
    }

    private ListText withFirst(ListEntry added) {
        String longer = form.added(text, end, added);
        if (!longer.isEmpty()) {
            return form.read(text.contains("\r\n") ? longer.replaceAll("\r?\n", "\r\n") : longer, source);
        }
        List<ListEntry> items = new ArrayList<>(content.items());
        items.add(added);
        return rewritten(items);
    }

    /** Writes the whole file again, as entries on a shared line cannot be edited. */
    private ListText rewritten(List<ListEntry> items) {
        return form.read(form.write(new ListContent(content.bom(), content.header(), items, content.footer())), source);
    }

    private List<ListEntry> itemsWith(ListEntry item, List<ListEntry> instead) {
        List<ListEntry> items = new ArrayList<>();
        for (ListEntry one : content.items()) {
            items.addAll(one.equals(item) ? instead : List.of(one));
        }
        return items;
    }

    private static boolean isSorted(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (EntryOrder.BY_COORDINATES.compare(
                            spans.get(i - 1).item(), spans.get(i).item())
                    > 0) {
                return false;
            }
        }
        return true;
    }

    private String lines(ListEntry item, String indent) {
        String lines = form.write(item, indent);
        return text.contains("\r\n") ? lines.replace("\n", "\r\n") : lines;
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private ListText spliced(int from, int to, String piece) {
        return form.read(text.substring(0, from) + piece + text.substring(to), source);
    }

    private Span span(ListEntry item) {
        for (Span span : spans) {
            if (span.item().equals(item)) {
                return span;
            }
        }
        throw new IllegalArgumentException("no entry of " + source + ": " + item);
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
