package io.github.waymark.constraint.bom;

import java.util.LinkedHashMap;
import java.util.Map;

/** An entry of a BOM: a managed dependency, or a comment with an entry that has no element. */
final class BomEntry {

    /**
     * The text of an element.
     *
     * @param from its start
     * @param to its end
     */
    record Value(String text, int from, int to) {}

    /** The start of the first line. */
    final int start;
    /** The end of the last line, including a comment. */
    int end;
    /** The start of the comments directly above it. */
    final int from;
    /** The text of the comments above it. */
    final String comment;
    /** The index of its profile; -1 for none. */
    final int profile;
    /** The entry in the text form; empty for a dependency. */
    final String line;
    /** The text of the comment on its last line. */
    String trailingComment = "";

    final Map<String, Value> values = new LinkedHashMap<>();

    BomEntry(int start, int from, String comment, int profile, String line) {
        this.start = start;
        this.from = from;
        this.comment = comment;
        this.profile = profile;
        this.line = line;
    }

    boolean isImport() {
        return text("scope").equals("import");
    }

    /** The text of an element; empty if missing. */
    String text(String name) {
        Value value = values.get(name);
        return value == null ? "" : value.text();
    }
}
