package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.run.schedule.Durations;
import io.github.waymark.text.Count;
import io.github.waymark.text.XmlEscape;
import java.util.List;
import java.util.Optional;

/**
 * Renders the grid as a single HTML page, without scripts and external resources; accessible without colours and by screen readers.
 *
 * <p>Tests with different outcomes come first; tests with equal outcomes are collapsed.
 */
public final class HtmlPage {

    /** A browser can show a table of some thousand rows; JUnit XML contains all. */
    private static final int MOST_ROWS = 5_000;

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8888; --head: #8881; --bad: #c62828; --good: #2e7d32; --odd: #8d6e00 }
            @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --good: #81c784; --odd: #ffd54f } }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
            h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem }
            .wide { overflow-x: auto }
            table { border-collapse: collapse; width: 100% }
            caption { text-align: left; padding: .3rem 0 }
            th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
            thead th { background: var(--head) }
            td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
            td.good, td.odd { white-space: nowrap }
            th.test { font-weight: normal; overflow-wrap: anywhere; min-width: 14rem }
            th.test { position: sticky; left: 0; background: Canvas }
            .bad { color: var(--bad); font-weight: bold } .good { color: var(--good) } .odd { color: var(--odd) }
            pre { overflow: auto; max-height: 20rem; max-width: 30rem; background: var(--head); padding: .5rem }
            summary { cursor: pointer }
            """;

    private final TestGrid grid;
    private final StringBuilder html = new StringBuilder();

    private HtmlPage(TestGrid grid) {
        this.grid = grid;
    }

    /** The text of the page. */
    public static String of(TestGrid grid, List<MatrixResult> results) {
        return new HtmlPage(grid).page(results);
    }

    private String page(List<MatrixResult> results) {
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>Test matrix</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Test matrix</h1>\n");
        results.forEach(this::run);
        environments();
        causes();
        rows("Tests that differ", TestRow.Kind.DIFFERS, "Their outcomes differ between environments.", true);
        rows("Tests that fail everywhere", TestRow.Kind.FAILS, "They fail in every environment that ran them.", true);
        rows("Tests that agree", TestRow.Kind.AGREES, "They pass, or are skipped, in every environment.", false);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void run(MatrixResult result) {
        String commit = result.commit().isEmpty()
                ? ""
                : " of commit <code>"
                        + XmlEscape.text(result.commit()
                                .substring(0, Math.min(12, result.commit().length()))) + "</code>"
                        + (result.dirty() ? " with changes" : "");
        html.append("<p>Version <strong>")
                .append(XmlEscape.text(result.version()))
                .append("</strong>")
                .append(commit)
                .append(", ")
                .append(XmlEscape.text(result.started()))
                .append(", on ")
                .append(XmlEscape.text(result.os().name() + " " + result.os().arch()))
                .append(": <strong class=\"")
                .append(result.outcome().isFine() ? "good" : "bad")
                .append("\">")
                .append(result.outcome().word())
                .append("</strong> in ")
                .append(Durations.text(result.seconds()))
                .append(".</p>\n");
    }

    private void environments() {
        html.append("<h2>Environments</h2>\n<div class=\"wide\"><table>\n<thead><tr>");
        for (String head :
                List.of("environment", "outcome", "JDK", "Maven", "tests", "failed", "skipped", "time", "test time")) {
            html.append("<th scope=\"col\">").append(head).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        grid.columns().forEach(this::environment);
        html.append("</tbody>\n</table></div>\n");
    }

    private void causes() {
        if (grid.causes().isEmpty()) {
            return;
        }
        html.append("<h2>Causes of differences</h2>\n<ul>\n");
        grid.causes()
                .forEach((cause, rows) -> html.append("<li>")
                        .append(XmlEscape.text(cause.title()))
                        .append(" (")
                        .append(reference(cause))
                        .append("): ")
                        .append(XmlEscape.text(Count.of(rows.size(), "test") + ", such as "
                                + rows.get(0).name().text()))
                        .append("</li>\n"));
        html.append("</ul>\n");
    }

    private static String reference(JdkCause cause) {
        String text = XmlEscape.text(cause.reference());
        return cause.link().isEmpty() ? text : "<a href=\"" + cause.link() + "\">" + text + "</a>";
    }

    private void environment(Column column) {
        EnvironmentResult environment = column.environment();
        String reason = environment.reason().isEmpty() ? "" : ": " + XmlEscape.text(environment.reason());
        for (String remark : column.remarks()) {
            reason += "<br>" + XmlEscape.text(remark);
        }
        String kind = switch (environment.outcome()) {
            case OK -> "good";
            case EMPTY, FAILED, ERROR, TIMEOUT -> "bad";
            case SKIPPED, CANCELLED, IGNORED, RUNNING -> "odd";
        };
        html.append("<tr><th scope=\"row\">")
                .append(XmlEscape.text(column.title()))
                .append("</th><td><span class=\"")
                .append(kind)
                .append("\">")
                .append(environment.outcome().word())
                .append("</span>")
                .append(reason)
                .append("</td><td>")
                .append(XmlEscape.text(
                        (environment.jdk().version() + " " + environment.jdk().vendor()).strip()))
                .append("</td><td>")
                .append(XmlEscape.text(environment.maven().version()))
                .append("</td>");
        number(environment.tests().run());
        number(environment.tests().bad());
        number(environment.tests().skipped());
        html.append("<td class=\"number\">")
                .append(Durations.text(environment.seconds()))
                .append("</td><td class=\"number\">")
                .append(environment.testSeconds() > 0 ? Durations.text(environment.testSeconds()) : "")
                .append("</td></tr>\n");
    }

    private void number(int number) {
        html.append("<td class=\"number\">").append(number).append("</td>");
    }

    private void rows(String title, TestRow.Kind kind, String caption, boolean open) {
        List<TestRow> rows = grid.rows(kind);
        html.append("<section>\n<h2>")
                .append(title)
                .append(" (")
                .append(rows.size())
                .append(")</h2>\n");
        if (!rows.isEmpty()) {
            if (!open) {
                html.append("<details><summary>Show them</summary>\n");
            }
            table(rows, caption);
            if (!open) {
                html.append("</details>\n");
            }
        }
        html.append("</section>\n");
    }

    private void table(List<TestRow> rows, String caption) {
        html.append("<div class=\"wide\"><table>\n<caption>").append(caption);
        if (rows.size() > MOST_ROWS) {
            html.append(" The first ").append(MOST_ROWS).append(" tests, and all that failed; junit.xml contains all.");
        }
        html.append("</caption>\n<thead><tr><th scope=\"col\">test</th>");
        grid.columns()
                .forEach(column -> html.append("<th scope=\"col\">")
                        .append(XmlEscape.text(column.title()))
                        .append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        int left = MOST_ROWS;
        for (TestRow row : rows) {
            if (left-- > 0 || row.isBad()) {
                row(row);
            }
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private void row(TestRow row) {
        html.append("<tr><th scope=\"row\" class=\"test\">")
                .append(XmlEscape.text(row.name().text()))
                .append("</th>");
        for (int i = 0; i < grid.columns().size(); i++) {
            cell(row.test(i));
        }
        html.append("</tr>\n");
    }

    private void cell(Optional<TestCase> cell) {
        if (cell.isEmpty()) {
            html.append("<td class=\"odd\">– not run</td>");
            return;
        }
        TestCase test = cell.get();
        switch (test.status()) {
            case PASSED -> html.append("<td class=\"good\">✓ passed</td>");
            case SKIPPED -> html.append("<td class=\"odd\">– skipped</td>");
            case FAILED -> failed("✗ failed", test);
            case ERROR -> failed("✗ error", test);
        }
    }

    private void failed(String word, TestCase test) {
        html.append("<td><details><summary class=\"bad\">")
                .append(word)
                .append("</summary><pre>")
                .append(XmlEscape.text(
                        test.detail().isBlank()
                                ? (test.type() + " " + test.message()).strip()
                                : test.detail().strip()))
                .append("</pre></details></td>");
    }
}
