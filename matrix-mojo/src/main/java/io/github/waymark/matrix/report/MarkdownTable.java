package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.XmlEscape;
import java.util.ArrayList;
import java.util.List;

/** Renders the environments and the tests with different outcomes as Markdown tables, for the summary of a CI job. */
public final class MarkdownTable {

    private static final int MOST_ROWS = 100;

    private MarkdownTable() {}

    /** The Markdown text. */
    public static String of(TestGrid grid) {
        StringBuilder text = new StringBuilder("# Test matrix\n\n");
        text.append("| environment | outcome | JDK | Maven | tests | failed | skipped | time |\n");
        text.append("|---|---|---|---|--:|--:|--:|--:|\n");
        for (Column column : grid.columns()) {
            text.append(environment(column));
        }
        rows(text, grid, TestRow.Kind.DIFFERS, "Tests that differ");
        rows(text, grid, TestRow.Kind.FAILS, "Tests that fail everywhere");
        return text.toString();
    }

    private static String environment(Column column) {
        EnvironmentResult environment = column.environment();
        String reason = environment.reason().isEmpty() ? "" : ": " + environment.reason();
        return line(List.of(
                column.title(),
                environment.outcome().word() + reason,
                environment.jdk().version(),
                environment.maven().version(),
                String.valueOf(environment.tests().run()),
                String.valueOf(environment.tests().bad()),
                String.valueOf(environment.tests().skipped()),
                Durations.text(environment.seconds())));
    }

    private static void rows(StringBuilder text, TestGrid grid, TestRow.Kind kind, String title) {
        List<TestRow> rows = grid.rows(kind);
        if (rows.isEmpty()) {
            return;
        }
        text.append("\n## ").append(title).append(" (").append(rows.size()).append(")\n\n");
        List<String> head = new ArrayList<>(List.of("test"));
        grid.columns().forEach(column -> head.add(column.title()));
        text.append(line(head)).append("|---".repeat(head.size())).append("|\n");
        rows.stream().limit(MOST_ROWS).forEach(row -> text.append(row(row, grid)));
        if (rows.size() > MOST_ROWS) {
            text.append("\nand ").append(rows.size() - MOST_ROWS).append(" more\n");
        }
    }

    private static String row(TestRow row, TestGrid grid) {
        List<String> cells = new ArrayList<>(List.of(row.name().text()));
        for (int i = 0; i < grid.columns().size(); i++) {
            cells.add(row.test(i).map(MarkdownTable::cell).orElse("not run"));
        }
        return line(cells);
    }

    private static String cell(TestCase test) {
        String word = switch (test.status()) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case ERROR -> "error";
            case SKIPPED -> "skipped";
        };
        String why = test.message().isEmpty() ? test.type() : test.message();
        String first = why.lines().findFirst().orElse("");
        String brief = first.length() > 100 ? first.substring(0, 100) + "…" : first;
        return test.status().isBad() && !brief.isEmpty() ? word + ": " + brief : word;
    }

    private static String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(' ').append(escaped(cell)).append(" |"));
        return line.append('\n').toString();
    }

    private static String escaped(String cell) {
        String line = cell.replaceAll("\\s+", " ").strip();
        return XmlEscape.text(line).replaceAll("([\\\\`*_{}\\[\\]|])", "\\\\$1");
    }
}
