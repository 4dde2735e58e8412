package io.github.waymark.configuration.migrate;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts line by line, and writes the difference as a unified patch with the headers of git. */
final class UnifiedPatch {

    private static final int CONTEXT = 3;

    /** Larger differences are one block: finding the common lines would take too long. */
    private static final int MAX_CELLS = 4_000_000;

    /**
     * A line of a patch.
     *
     * @param kind a blank, {@code -} or {@code +}
     */
    private record Line(char kind, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private UnifiedPatch() {}

    /**
     * The patch; empty if the texts are equal.
     *
     * @param name of the file, with {@code /} between names
     */
    static String of(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        UnifiedPatch patch = new UnifiedPatch();
        patch.compare(lines(before), lines(after));
        // As git: a name with blanks ends with a tab.
        String end = name.indexOf(' ') >= 0 ? "\t" : "";
        return "diff --git a/" + name + " b/" + name + "\n--- a/" + name + end + "\n+++ b/" + name + end + "\n"
                + patch.hunks();
    }

    /** The lines with their line ends. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private void compare(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        add(' ', before.subList(0, start));
        compareRest(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        add(' ', before.subList(before.size() - end, before.size()));
    }

    private void add(char kind, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }

    /** The longest common subsequence stays, all other lines change. */
    private void compareRest(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MAX_CELLS) {
            add('-', before);
            add('+', after);
            return;
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', before.get(i++)));
            } else {
                lines.add(new Line('+', after.get(j++)));
            }
        }
    }

    private String hunks() {
        StringBuilder patch = new StringBuilder();
        int at = 0;
        int[] numbers = {1, 1};
        while (at < lines.size()) {
            int first = nextChange(at);
            if (first == lines.size()) {
                break;
            }
            int start = Math.max(at, first - CONTEXT);
            count(at, start, numbers);
            int end = hunkEnd(first);
            int[] before = numbers.clone();
            count(start, end, numbers);
            patch.append(header(before, numbers));
            for (Line line : lines.subList(start, end)) {
                patch.append(line.kind()).append(line.text());
                patch.append(line.text().endsWith("\n") ? "" : "\n\\ No newline at end of file\n");
            }
            at = end;
        }
        return patch.toString();
    }

    private int nextChange(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == ' ') {
            at++;
        }
        return at;
    }

    /** A hunk ends where twice the context is without a change. */
    private int hunkEnd(int first) {
        int end = first;
        while (true) {
            while (end < lines.size() && lines.get(end).kind() != ' ') {
                end++;
            }
            int next = nextChange(end);
            if (next == lines.size() || next - end > 2 * CONTEXT) {
                return Math.min(lines.size(), end + CONTEXT);
            }
            end = next;
        }
    }

    private void count(int from, int to, int[] numbers) {
        for (Line line : lines.subList(from, to)) {
            numbers[0] += line.kind() == '+' ? 0 : 1;
            numbers[1] += line.kind() == '-' ? 0 : 1;
        }
    }

    private static String header(int[] before, int[] after) {
        int removed = after[0] - before[0];
        int added = after[1] - before[1];
        return "@@ -" + (removed == 0 ? before[0] - 1 : before[0]) + "," + removed + " +"
                + (added == 0 ? before[1] - 1 : before[1]) + "," + added + " @@\n";
    }
}
