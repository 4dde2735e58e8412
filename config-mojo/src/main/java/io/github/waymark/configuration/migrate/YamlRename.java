package io.github.waymark.configuration.migrate;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Renames one entry of a YAML text: in its place if only the last name changes, otherwise by moving its lines below the nearest mapping
 * that exists.
 */
final class YamlRename {

    /** A mapping of the document that the new name begins with. */
    private record Parent(Tree.Mapping mapping, int segments) {}

    private final String text;
    private final List<Tree> documents;
    private final OptionModel model;
    private final YamlEntry entry;
    private final YamlLines lines;

    YamlRename(String text, List<Tree> documents, OptionModel model, YamlEntry entry) {
        this.text = text;
        this.documents = documents;
        this.model = model;
        this.entry = entry;
        this.lines = new YamlLines(text);
    }

    /** The changed text; empty if the form of the text doesn't allow it. */
    Optional<String> to(String name) {
        if (isShared()) {
            return Optional.empty();
        }
        CanonicalName wanted = model.canonical(name);
        Parent parent = parent(entry.root(), wanted, 0);
        String rest = withoutDot(CanonicalName.rest(name, parent.segments(), model.dialect()));
        boolean samePlace =
                parent.mapping().equals(entry.mappings().get(entry.mappings().size() - 1));
        boolean dotted = entry.entry().name().indexOf('.') >= 0 && model.dialect() == Dialect.SPRING;
        return samePlace && (dotted || rest.indexOf('.') < 0) ? inPlace(rest) : moved(parent.mapping(), rest);
    }

    /** Whether the text of the entry belongs to several names, by an alias. */
    private boolean isShared() {
        return YamlEntry.all(documents).stream()
                        .filter(other ->
                                other.entry().place().equals(entry.entry().place()))
                        .count()
                > 1;
    }

    private Optional<String> inPlace(String rest) {
        int start = lines.keyStart(entry.entry());
        int end = lines.keyEnd(start, entry.entry());
        return end < 0
                ? Optional.empty()
                : Optional.of(TextEdit.apply(text, List.of(new TextEdit(start, end, written(rest)))));
    }

    private static String written(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*") ? name : "\"" + name + "\"";
    }

    /** The deepest mapping with a prefix of the name. */
    private Parent parent(Tree.Mapping mapping, CanonicalName name, int segments) {
        Parent best = new Parent(mapping, segments);
        for (Tree.Entry child : mapping.entries()) {
            CanonicalName part = model.canonical(child.name());
            int next = segments + part.size();
            boolean prefix = next < name.size()
                    && name.segments().subList(segments, next).equals(part.segments());
            boolean usable = child.value() instanceof Tree.Mapping below
                    && !below.entries().isEmpty();
            if (prefix && usable && lines.isMovable(child)) {
                Parent deeper = parent((Tree.Mapping) child.value(), name, next);
                best = deeper.segments() > best.segments() ? deeper : best;
            }
        }
        return best;
    }

    private static String withoutDot(String rest) {
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private Optional<String> moved(Tree.Mapping target, String rest) {
        Tree.Entry last = target.entries().get(target.entries().size() - 1);
        boolean movable = lines.isMovable(entry.entry())
                && entry.path().stream().allMatch(lines::isMovable)
                && target.entries().stream().allMatch(lines::isMovable);
        if (!movable) {
            return Optional.empty();
        }
        String ending = lines.lineEnding();
        boolean open = !text.endsWith("\n");
        String closed = open ? text + ending : text;
        YamlRename complete = open ? new YamlRename(closed, documents, model, entry) : this;
        String changed = complete.movedLines(target, last, rest, ending);
        return Optional.of(
                open && changed.endsWith(ending) ? changed.substring(0, changed.length() - ending.length()) : changed);
    }

    private String movedLines(Tree.Mapping target, Tree.Entry last, String rest, String ending) {
        int removedIndex = firstRemoved(target);
        Tree.Entry removed = entry.path().get(removedIndex);
        int key = lines.keyStart(entry.entry());
        int keyLine = lines.lineStart(key);
        int removedStart = lines.withComments(
                lines.lineStart(lines.keyStart(removed)), removed.place().column() - 1);
        int end = lines.end(entry.entry());
        StringBuilder block = new StringBuilder();
        int indent = target.entries().get(0).place().column() - 1;
        text.substring(removedStart, keyLine)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .forEach(comment ->
                        block.append(" ".repeat(indent)).append(comment).append(ending));
        List<String> names = CanonicalName.parts(rest);
        int step = lines.step(documents);
        int depth = indent;
        for (String name : names.subList(0, names.size() - 1)) {
            block.append(" ".repeat(depth)).append(written(name)).append(':').append(ending);
            depth += step;
        }
        block.append(" ".repeat(depth)).append(written(names.get(names.size() - 1)));
        String tail = text.substring(lines.keyEnd(key, entry.entry()), end);
        block.append(indented(tail, depth - (key - keyLine)));
        // Where the mapping stays the same, so does the order.
        int insert = entry.mappings().get(removedIndex).equals(target) ? removedStart : lines.end(last);
        return TextEdit.apply(
                text, List.of(new TextEdit(removedStart, end, ""), new TextEdit(insert, insert, block.toString())));
    }

    /** The index of the first entry that has nothing left once the entry is moved, and is not around the target. */
    private int firstRemoved(Tree.Mapping target) {
        int index = entry.path().size() - 1;
        while (index > 0) {
            Tree.Mapping mapping = entry.mappings().get(index);
            boolean around = mapping.equals(target) || contains(mapping, target);
            if (mapping.entries().size() > 1 || around) {
                break;
            }
            index--;
        }
        return index;
    }

    private static boolean contains(Tree.Mapping mapping, Tree.Mapping inner) {
        for (Tree.Entry child : mapping.entries()) {
            if (child.value() instanceof Tree.Mapping below && (below.equals(inner) || contains(below, inner))) {
                return true;
            }
        }
        return false;
    }

    /** The lines after the first one, indented further or less. */
    private static String indented(String block, int more) {
        int newline = block.indexOf('\n') + 1;
        StringBuilder result = new StringBuilder(block.substring(0, newline));
        while (newline > 0 && newline < block.length()) {
            int next = block.indexOf('\n', newline) + 1;
            int end = next == 0 ? block.length() : next;
            String line = block.substring(newline, end);
            int blanks = line.length() - line.stripLeading().length();
            if (line.isBlank()) {
                result.append(line);
            } else {
                result.append(" ".repeat(Math.max(0, blanks + more))).append(line.substring(blanks));
            }
            newline = next;
        }
        return result.toString();
    }
}
