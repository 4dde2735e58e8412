package io.github.waymark.notes.lint;

import io.github.waymark.finding.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the line and column of a part of a text in the file of its note. YAML indents, folds and joins the lines of texts. */
final class SourcePlaces {

    /** How far a part may be from the line where it would be in a text that isn't folded. */
    private static final int MAX_LINES = 200;

    private final byte[] content;
    private @Nullable List<String> lines;

    SourcePlaces(byte[] content) {
        this.content = content;
    }

    /**
     * The place of a part of a text.
     *
     * @param start where the text starts
     * @param line the line in the text, zero-based
     * @param near the beginning of the part; empty for the whole line
     */
    Place of(Place start, int line, String near) {
        int first = start.line() + line;
        String word = near.strip();
        for (int i = first; !word.isEmpty() && i <= Math.min(lines().size(), first + MAX_LINES); i++) {
            int from = i == start.line() ? Math.max(start.column() - 1, 0) : 0;
            int column = text(i).indexOf(word, from);
            if (column >= 0) {
                return new Place(start.file(), i, text(i).codePointCount(0, column) + 1);
            }
        }
        if (line == 0 && start.column() > 0) {
            return start;
        }
        String source = text(first);
        int column = source.length() - source.stripLeading().length();
        return new Place(start.file(), first, source.isBlank() ? 0 : column + 1);
    }

    private String text(int line) {
        List<String> all = lines();
        return line >= 1 && line <= all.size() ? all.get(line - 1) : "";
    }

    private List<String> lines() {
        List<String> known = lines;
        if (known == null) {
            known = List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
            lines = known;
        }
        return known;
    }
}
