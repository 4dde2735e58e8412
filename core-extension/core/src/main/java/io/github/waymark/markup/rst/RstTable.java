package io.github.waymark.markup.rst;

import io.github.waymark.markup.block.Block;
import io.github.waymark.markup.block.Inline;
import io.github.waymark.markup.block.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses simple tables, and grid tables without merged cells. */
final class RstTable {

    private RstTable() {}

    /** The index of the first line after the table that starts at a line. */
    static int end(SourceLines lines, int index) {
        int end = index;
        if (lines.get(index).startsWith("+")) {
            while (end < lines.size()
                    && (lines.get(end).startsWith("+") || lines.get(end).startsWith("|"))) {
                end++;
            }
            return end;
        }
        // A simple table ends with its second or third border, which is followed by a blank line.
        int last = index;
        for (end = index + 1; end < lines.size(); end++) {
            if (lines.get(end).startsWith("==")) {
                last = end;
                if (lines.blank(end + 1)) {
                    break;
                }
            }
        }
        return last == index ? lines.endOfIndented(index + 1, 1) : last + 1;
    }

    static Optional<Block.Table> read(SourceLines lines, RstReader reader) {
        List<List<String>> rows = lines.get(0).startsWith("+") ? grid(lines) : simple(lines);
        if (rows.size() < 2) {
            return Optional.empty();
        }
        List<List<List<Inline>>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() != rows.get(0).size()) {
                return Optional.empty();
            }
            List<List<Inline>> line = new ArrayList<>();
            for (String cell : row) {
                line.add(reader.inlines(cell.strip(), lines.first()));
            }
            cells.add(List.copyOf(line));
        }
        return Optional.of(new Block.Table(cells.get(0), cells.subList(1, cells.size())));
    }

    private static List<List<String>> simple(SourceLines lines) {
        List<Integer> starts = new ArrayList<>();
        String border = lines.get(0);
        for (int i = 0; i < border.length(); i++) {
            if (border.charAt(i) == '=' && (i == 0 || border.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("==")) {
                continue;
            }
            if (line.startsWith("--")) {
                return List.of();
            }
            List<String> row = split(line, starts);
            if (row.get(0).isBlank() && !rows.isEmpty()) {
                append(rows.get(rows.size() - 1), row);
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> split(String line, List<Integer> starts) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = Math.min(starts.get(i), line.length());
            int to = i + 1 < starts.size() ? Math.min(starts.get(i + 1), line.length()) : line.length();
            row.add(line.substring(from, to).strip());
        }
        return row;
    }

    private static List<List<String>> grid(SourceLines lines) {
        List<List<String>> rows = new ArrayList<>();
        String border = lines.get(0);
        List<Integer> bars = new ArrayList<>();
        for (int i = 0; i < border.length(); i++) {
            if (border.charAt(i) == '+') {
                bars.add(i);
            }
        }
        List<String> row = List.of();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() != border.length()) {
                return List.of();
            }
            if (line.startsWith("+")) {
                if (!line.replace('=', '-').equals(border)) {
                    return List.of();
                }
                rows.add(row);
                row = List.of();
                continue;
            }
            List<String> cells = new ArrayList<>();
            for (int b = 0; b + 1 < bars.size(); b++) {
                if (line.charAt(bars.get(b + 1)) != '|') {
                    return List.of();
                }
                cells.add(line.substring(bars.get(b) + 1, bars.get(b + 1)).strip());
            }
            row = row.isEmpty() ? cells : append(new ArrayList<>(row), cells);
        }
        return rows;
    }

    private static List<String> append(List<String> row, List<String> more) {
        for (int i = 0; i < row.size(); i++) {
            row.set(i, (row.get(i) + " " + more.get(i)).strip());
        }
        return row;
    }
}
