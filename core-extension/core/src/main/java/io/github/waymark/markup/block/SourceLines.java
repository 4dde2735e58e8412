package io.github.waymark.markup.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a source with the number of the first one, so that findings in a part have their position in the whole source.
 *
 * @param first zero-based number of the first line
 */
public record SourceLines(List<String> lines, int first) {

    private static final int TAB = 8;

    public SourceLines {
        lines = List.copyOf(lines);
    }

    public static SourceLines of(String text) {
        String ended =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = ended.indexOf('\n'); end >= 0; end = ended.indexOf('\n', start)) {
            lines.add(withoutTabs(ended.substring(start, end)).stripTrailing());
            start = end + 1;
        }
        lines.add(withoutTabs(ended.substring(start)).stripTrailing());
        return new SourceLines(lines, 0).trimmed();
    }

    private static String withoutTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                expanded.append(" ".repeat(TAB - expanded.length() % TAB));
            } else {
                expanded.append(c);
            }
        }
        return expanded.toString();
    }

    public int size() {
        return lines.size();
    }

    /** A line; empty after the last one. */
    public String get(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : "";
    }

    public boolean blank(int index) {
        return get(index).isBlank();
    }

    /** The number of leading spaces of a line. */
    public int indent(int index) {
        return indent(get(index));
    }

    public static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    public SourceLines part(int from, int to) {
        return new SourceLines(lines.subList(from, to), first + from);
    }

    /** Removes blank lines at the beginning and the end. */
    public SourceLines trimmed() {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return part(from, to);
    }

    /** Removes up to this number of leading spaces from each line. */
    public SourceLines outdented(int blanks) {
        List<String> outdented = new ArrayList<>();
        for (String line : lines) {
            outdented.add(line.substring(Math.min(indent(line), blanks)));
        }
        return new SourceLines(outdented, first);
    }

    /** Removes the indentation that all lines share. */
    public SourceLines dedented() {
        int least = Integer.MAX_VALUE;
        for (String line : lines) {
            if (!line.isBlank()) {
                least = Math.min(least, indent(line));
            }
        }
        return least == Integer.MAX_VALUE ? this : outdented(least);
    }

    /**
     * The index after the last line from {@code from} on that is indented by at least {@code least} spaces; blank lines at the
     * end are excluded.
     */
    public int endOfIndented(int from, int least) {
        int index = from;
        while (index < size() && (blank(index) || indent(index) >= least)) {
            index++;
        }
        while (index > from && blank(index - 1)) {
            index--;
        }
        return index;
    }

    public String text() {
        return String.join("\n", lines);
    }
}
