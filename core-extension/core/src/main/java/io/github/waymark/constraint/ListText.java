package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of a list as text, its content, and where in the text each entry lies; what edits a list.
 *
 * <p>Every edit gives another text, of which all but the entry in question is the same to the byte.
 */
public final class ListText {

    /**
     * Where an entry lies in the text, as offsets of characters.
     *
     * @param from where the comment right above it starts, or else the entry itself; a start of a line
     *     negative where other entries share its lines
     * @param at where the entry itself starts; a start of a line
     * @param to behind its last line
     * @param versionFrom where its version starts; equal to {@code versionTo} for an entry without one
     * @param versionTo behind its version
     * @param indent what stands before it on its line
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
     * @param end where an entry of a kind that there is none of yet may be added; negative for nowhere
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

    /** Its name in messages. */
    public String source() {
        return source;
    }

    public ListForm form() {
        return form;
    }

    /**
     * The same text with another version in one entry.
     *
     * @param constraint one of this text's
     */
    public ListText withVersion(Constraint constraint, String version) {
        Span span = span(constraint);
        return spliced(span.versionFrom(), span.versionTo(), version);
    }

    /** The same text with an entry, its comment included, replaced by another. */
    public ListText replaced(ListEntry item, ListEntry other) {
        Span span = span(item);
        if (span.from() < 0) {
            return rewritten(itemsWith(item, List.of(other)));
        }
        if (item.comments().comment().equals(other.comments().comment())) {
            return spliced(
                    span.at(),
                    span.to(),
                    lines(other.withRemarks(other.comments().withComment("")), span.indent()));
        }
        return spliced(span.from(), span.to(), lines(other, span.indent()));
    }

    /** The same text without an entry and its comment. */
    public ListText without(ListEntry item) {
        Span span = span(item);
        return span.from() < 0 ? rewritten(itemsWith(item, List.of())) : spliced(span.from(), span.to(), "");
    }

    /**
     * The same text with one more entry: where it belongs by the order of the coordinates if the others are so ordered, else behind the
     * last entry of its kind.
     */
    public ListText with(ListEntry added) {
        List<Span> alike = new ArrayList<>();
        for (Span span : spans) {
            if (span.from() >= 0 && form.stands(added, span.item())) {
                alike.add(span);
            }
        }
        if (alike.isEmpty()) {
            return withFirst(added);
        }
        Span last = alike.get(alike.size() - 1);
        int at = last.to();
        if (isSorted(alike)) {
            for (Span span : alike) {
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

    /** Several entries on one line leave no other way than to write the whole anew. */
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

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
