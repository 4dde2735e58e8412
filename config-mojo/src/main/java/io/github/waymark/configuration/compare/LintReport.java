package io.github.waymark.configuration.compare;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.List;

/**
 * The result of a check of metadata.
 *
 * @param artifacts the names of the artifacts that were checked
 */
public record LintReport(List<String> artifacts, List<Finding> findings) {

    public LintReport {
        artifacts = artifacts.stream().sorted().toList();
        findings = List.copyOf(findings);
    }

    /** The report in a format, ending with a line break. */
    public String text(FindingFormat format) {
        FindingReport report = new FindingReport("config-options", LintRule.values());
        artifacts.forEach(report::test);
        findings.forEach(finding -> report.add(finding, artifact(finding), finding.line()));
        return switch (format) {
            case TEXT -> report.text() + summary() + "\n";
            case JSON ->
                JsonMap.report()
                        .add("artifacts", artifacts)
                        .add("errors", errors())
                        .add("findings", report.json())
                        .text();
            case SARIF -> report.sarif();
            case JUNIT -> report.junit(artifacts.size());
            case GITHUB -> report.github();
        };
    }

    private static String artifact(Finding finding) {
        String place = finding.place().file();
        int end = place.indexOf('!');
        return end < 0 ? place : place.substring(0, end);
    }

    /** The number of findings that fail the build. */
    public int errors() {
        return count(Level.ERROR);
    }

    private int count(Level level) {
        return (int)
                findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** A summary in one line. */
    public String summary() {
        return Count.of(artifacts.size(), "artifact") + ": " + Count.of(errors(), "error") + ", "
                + Count.of(count(Level.WARN), "warning") + ", " + Count.of(count(Level.INFO), "remark");
    }
}
