package io.github.waymark.configuration.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options by the segments of their canonical names, so that the longest known prefix of a name is found in one pass. */
final class NameTree {

    private final Map<String, NameTree> children = new LinkedHashMap<>();
    private final List<Option> options = new ArrayList<>(1);
    private boolean open;

    /** The node of a name, which is created if it is missing. */
    NameTree node(CanonicalName name) {
        NameTree node = this;
        for (String segment : name.segments()) {
            node = node.children.computeIfAbsent(segment, key -> new NameTree());
        }
        return node;
    }

    void add(CanonicalName name, Option option) {
        node(name).options.add(option);
    }

    /** Makes any name below this one known. */
    void setOpen() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }

    List<Option> options() {
        return options;
    }

    /** The options of a name: those of its own spelling before those in which a segment stands for any name. */
    Optional<NameTree> find(List<String> segments) {
        return find(segments, 0, segments.size());
    }

    /** The node of the first segments of a name. */
    Optional<NameTree> find(List<String> segments, int from, int to) {
        if (from == to) {
            return Optional.of(this);
        }
        NameTree exact = children.get(segments.get(from));
        Optional<NameTree> found = exact == null ? Optional.empty() : exact.find(segments, from + 1, to);
        if (found.isPresent() && found.get().isDeclared()) {
            return found;
        }
        boolean other = !CanonicalName.isIndex(segments.get(from))
                && !segments.get(from).equals(CanonicalName.ANY);
        NameTree any = other ? children.get(CanonicalName.ANY) : null;
        Optional<NameTree> wild = any == null ? Optional.empty() : any.find(segments, from + 1, to);
        return wild.isPresent() && (found.isEmpty() || wild.get().isDeclared()) ? wild : found;
    }

    /** The number of the first segments of a name that have a node. */
    int knownLength(List<String> segments) {
        int length = segments.size();
        while (length > 0 && find(segments, 0, length).isEmpty()) {
            length--;
        }
        return length;
    }

    /** Whether the name itself is declared, and not only names below it. */
    boolean isDeclared() {
        return open || !options.isEmpty();
    }

    /** Adds the options of all names at and below this one. */
    void collect(List<Option> all) {
        all.addAll(options);
        for (NameTree child : children.values()) {
            child.collect(all);
        }
    }
}
