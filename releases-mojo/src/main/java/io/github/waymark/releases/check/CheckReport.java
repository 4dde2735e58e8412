package io.github.waymark.releases.check;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Rule;
import io.github.waymark.json.JsonMap;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.text.Count;
import java.util.List;

/**
 * The result of a check.
 *
 * @param files the files that were checked
 * @param rules all rules that were checked
 */
public record CheckReport(List<String> files, List<Finding> findings, List<Rule> rules) {

    public CheckReport {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /** The result of a check by the rules for requests. */
    public CheckReport(List<String> files, List<Finding> findings) {
        this(files, findings, List.of(ReleaseRule.values()));
    }

    /** The report in a format, ending with a line break. */
    public String text(FindingFormat format) {
        FindingReport report = new FindingReport("release-request", rules.toArray(Rule[]::new));
        files.forEach(report::test);
        findings.forEach(report::add);
        return switch (format) {
            case TEXT -> report.text() + summary() + "\n";
            case JSON ->
                JsonMap.report()
                        .add("files", files)
                        .add("errors", errors())
                        .add("warnings", findings.size() - errors())
                        .add("findings", report.json())
                        .text();
            case SARIF -> report.sarif();
            case JUNIT -> report.junit(files.size());
            case GITHUB -> report.github();
        };
    }

    /** The number of findings that fail the build. */
    public int errors() {
        return (int) findings.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .count();
    }

    /** A summary in one line. */
    public String summary() {
        int warnings = findings.size() - errors();
        return Count.of(files.size(), "file") + ": " + (errors() == 0 ? "no error" : Count.of(errors(), "error"))
                + (warnings == 0 ? "" : ", " + Count.of(warnings, "warning"));
    }
}
