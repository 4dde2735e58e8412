package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.XmlEscape;
import java.util.ArrayList;
import java.util.List;

/** Renders the environments and the tests with different outcomes as Markdown tables, for the summary of a CI job. */
public final class MarkdownTable {

    /** A job's summary has a limit of size. What failed is never cut. */
    private static final int MOST_ROWS = 100;

    private MarkdownTable() {}

    /** The Markdown text. */
    public static String of(TestGrid grid) {
        StringBuilder text = new StringBuilder("# Test matrix\n\n");
        text.append("| environment | outcome | JDK | Maven | tests | failed | skipped | time | test time |\n");
        text.append("|---|---|---|---|--:|--:|--:|--:|--:|\n");
        for (Column column : grid.columns()) {
            text.append(environment(column));
        }
        remarks(text, grid);
        causes(text, grid);
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
                Durations.text(environment.seconds()),
                environment.testSeconds() > 0 ? Durations.text(environment.testSeconds()) : ""));
    }

    private static void remarks(StringBuilder text, TestGrid grid) {
        List<String> remarks = grid.columns().stream()
                .flatMap(column -> column.remarks().stream().map(remark -> column.title() + ": " + remark))
                .toList();
        if (!remarks.isEmpty()) {
            text.append('\n');
            remarks.forEach(remark -> text.append("* ").append(escaped(remark)).append('\n'));
        }
    }

    private static void causes(StringBuilder text, TestGrid grid) {
        if (grid.causes().isEmpty()) {
            return;
        }
        text.append("""

                ## Causes of differences

                | change of the JDK | where it is described | tests | such as |
                |---|---|--:|---|
                """);
        grid.causes()
                .forEach((cause, rows) -> text.append("| ")
                        .append(escaped(cause.title()))
                        .append(" | ")
                        .append(reference(cause))
                        .append(" |")
                        .append(line(List.of(
                                        String.valueOf(rows.size()),
                                        rows.get(0).name().text()))
                                .substring(1)));
    }

    private static String reference(JdkCause cause) {
        String text = escaped(cause.reference());
        return cause.link().isEmpty() ? text : "[" + text + "](" + cause.link() + ")";
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
        int left = MOST_ROWS;
        int cut = 0;
        for (RowGroup group : RowGroup.of(rows)) {
            if (left <= 0 && !group.first().isBad()) {
                cut += group.size();
                continue;
            }
            left--;
            text.append(row(group.first(), grid));
            if (group.size() > 1) {
                text.append(more(group));
            }
        }
        if (cut > 0) {
            text.append("\nand ").append(cut).append(" more, none of which failed\n");
        }
    }

    private static String more(RowGroup group) {
        String more = (group.size() - 1) + " more ";
        List<String> cells = new ArrayList<>(List.of(group.method() + ": " + (group.size() - 1) + " more"));
        group.first().outcomes().forEach(outcome -> cells.add(outcome.equals("passed") ? "passed" : more + outcome));
        return line(cells);
    }

    private static String row(TestRow row, TestGrid grid) {
        List<String> cells = new ArrayList<>(List.of(row.name().text()));
        for (int i = 0; i < grid.columns().size(); i++) {
            cells.add(row.test(i).map(MarkdownTable::cell).orElse("not run"));
        }
        return line(cells);
    }

    private static String cell(TestCase test) {
        String word = TestGrid.word(test.status());
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
