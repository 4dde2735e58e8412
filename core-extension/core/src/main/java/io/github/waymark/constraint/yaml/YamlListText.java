package io.github.waymark.constraint.yaml;

import io.github.waymark.constraint.CommentLines;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** The text of a YAML list, with access to comments and lines around its values. */
final class YamlListText {

    private final String text;
    private final String source;

    YamlListText(String text, String source) {
        this.text = text;
        this.source = source;
    }

    String source() {
        return source;
    }

    int length() {
        return text.length();
    }

    boolean isBlock(Tree.Mapping mapping) {
        return text.charAt(mapping.start()) != '{';
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The offset after the line in which a node ends. */
    int lineEnd(int offset) {
        if (offset > 0 && text.charAt(offset - 1) == '\n') {
            return offset;
        }
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline + 1;
    }

    /** Whether an entry is preceded only by its dash. */
    boolean startsLine(int lineStart, Tree tree) {
        return text.substring(lineStart, tree.start()).strip().equals("-");
    }

    String indent(int lineStart) {
        int end = lineStart;
        while (text.charAt(end) == ' ') {
            end++;
        }
        return text.substring(lineStart, end);
    }

    /** The text of the comments between two entries; other lines are skipped. */
    String commentsBetween(int from, int to) {
        int first = text.indexOf('#', from);
        if (first < 0 || first >= to) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.substring(Math.min(from, to), to).split("\\R", -1)) {
            if (line.isBlank() || line.strip().startsWith("#")) {
                lines.add(line);
            }
        }
        return CommentLines.words(String.join("\n", lines));
    }

    /** The start of the comments directly above an entry. */
    int touching(int from, int at) {
        int start = at;
        while (start > from) {
            int before = lineStart(start - 1);
            if (before < from || !text.substring(before, start).strip().startsWith("#")) {
                return start;
            }
            start = before;
        }
        return start;
    }

    /** The text of a comment after a value on the same line. */
    String commentAfter(int offset) {
        int end = text.indexOf('\n', offset);
        String rest = text.substring(offset, end < 0 ? text.length() : end);
        String stripped = rest.strip();
        return stripped.startsWith("#") && rest.length() > 1 && Character.isWhitespace(rest.charAt(0))
                ? stripped.substring(1).strip()
                : "";
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    static Problem problem(Place place, String reason, String fix) {
        return new Problem("Invalid entry in the constraints list.", place.toString(), reason + ".", fix);
    }

    @Override
    public String toString() {
        return text;
    }
}
