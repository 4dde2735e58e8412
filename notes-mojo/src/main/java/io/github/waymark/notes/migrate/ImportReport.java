package io.github.waymark.notes.migrate;

import java.util.ArrayList;
import java.util.List;

/** Collects what an importer read, but could not understand or has no place for in a note. */
final class ImportReport {

    private static final int MAX_LENGTH = 100;

    private final List<String> lines = new ArrayList<>();

    /**
     * Adds a part of the source.
     *
     * @param where the file and line
     * @param what the text
     * @param outcome the result for the notes
     */
    void add(String where, String what, String outcome) {
        String text = what.strip().replaceAll("\\s+", " ");
        String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        lines.add(where + ": " + outcome + ": " + shown);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
