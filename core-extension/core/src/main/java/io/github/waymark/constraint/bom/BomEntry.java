package io.github.waymark.constraint.bom;

import java.util.LinkedHashMap;
import java.util.Map;

/** An entry while it is read: a managed dependency, or a comment that holds what a BOM has no element for. */
final class BomEntry {

    /**
     * The text of an element.
     *
     * @param from where it starts
     * @param to behind its end
     */
    record Value(String text, int from, int to) {}

    /** Where it starts. */
    final int start;
    /** Behind it, and behind the comment on its last line. */
    int end;
    /** Where the comments that touch it start. */
    final int from;
    /** The words of the comments above it. */
    final String comment;
    /** The number of the profile it stands in, from 0 on; -1 for none. */
    final int profile;
    /** The entry in the text form; empty for a dependency. */
    final String line;
    /** The words of the comment on its last line. */
    String remark = "";

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

    /** An element's text; empty where there is none. */
    String text(String name) {
        Value value = values.get(name);
        return value == null ? "" : value.text();
    }
}
