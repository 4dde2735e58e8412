package io.github.waymark.configuration.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The replacement of a part of a text.
 *
 * @param start the offset of the first character that is replaced
 * @param end the offset after the last one
 */
record TextEdit(int start, int end, String replacement) {

    /** Applies edits that don't overlap. */
    static String apply(String text, List<TextEdit> edits) {
        List<TextEdit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end));
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (TextEdit edit : sorted) {
            result.append(text, at, edit.start).append(edit.replacement);
            at = edit.end;
        }
        return result.append(text, at, text.length()).toString();
    }
}
