package io.github.waymark.configuration.check;

import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of a check.
 *
 * @param project the coordinates of the module
 * @param enforced whether errors fail the build
 */
public record ValidationReport(String project, ValidationResult result, boolean enforced) {

    /** The report in a format, ending with a line break. */
    public String text(FindingFormat format) {
        FindingReport report = new FindingReport("config-options", OptionRule.values());
        for (SettingFinding finding : result.findings()) {
            report.add(finding.finding(), finding.finding().place().file(), text(finding));
        }
        return switch (format) {
            case TEXT -> report.text() + notes() + summary() + "\n";
            case JSON -> json();
            case SARIF -> report.sarif();
            case JUNIT -> report.junit(result.counts().files());
            case GITHUB -> report.github();
        };
    }

    /** A finding in four lines: what, where, why, and how to fix it. */
    public static String text(SettingFinding finding) {
        return finding.finding().message() + " [" + finding.id() + "]\n  where: "
                + finding.finding().place().text()
                + (finding.profile().isEmpty() ? "" : ", in " + finding.profile())
                + "\n  why:   " + finding.finding().why()
                + "\n  fix:   " + finding.finding().fix();
    }

    private String notes() {
        StringBuilder text = new StringBuilder();
        result.notes().forEach(note -> text.append("note ").append(note).append('\n'));
        return text.toString();
    }

    private String json() {
        Counts counts = result.counts();
        return JsonMap.report()
                .add("project", project)
                .add("framework", result.title())
                .add("dialect", result.dialect())
                .add("options", result.options())
                .add("files", counts.files())
                .add("settings", counts.settings())
                .add("checked", counts.checked())
                .add(
                        "findings",
                        result.findings().stream().map(ValidationReport::json).toList())
                .add(
                        "skipped",
                        new JsonMap()
                                .add("placeholders", counts.placeholders())
                                .add("foreign", counts.foreign())
                                .add("open", counts.open()))
                .add("notes", result.notes())
                .text();
    }

    private static JsonMap json(SettingFinding found) {
        return new JsonMap()
                .add("id", found.id())
                .add("severity", found.finding().level().word())
                .add("file", found.finding().place().file())
                .add("line", found.finding().place().line())
                .add("column", found.finding().place().column())
                .add("profile", found.profile())
                .add("key", found.key())
                .add("option", found.option().orElse(null))
                .add("replacement", found.replacement().orElse(null))
                .add("what", found.finding().message())
                .add("why", found.finding().why())
                .add("fix", found.finding().fix());
    }

    /** What was checked, what was not, and how many findings there are, in one line. */
    public String summary() {
        Counts counts = result.counts();
        List<String> parts = new ArrayList<>();
        parts.add(counts.checked() + " checked");
        if (counts.open() > 0) {
            parts.add(counts.open() + " below maps");
        }
        if (counts.foreign() > 0) {
            parts.add(counts.foreign() + " foreign");
        }
        if (counts.placeholders() > 0) {
            parts.add(Count.of(counts.placeholders(), "placeholder"));
        }
        return Count.of(counts.settings(), "setting") + " in " + Count.of(counts.files(), "file") + ": "
                + String.join(", ", parts) + "; " + found();
    }

    private String found() {
        List<String> parts = new ArrayList<>();
        add(parts, Level.ERROR, "error");
        add(parts, Level.WARN, "warning");
        add(parts, Level.INFO, "remark");
        return parts.isEmpty() ? "no findings" : String.join(", ", parts);
    }

    private void add(List<String> parts, Level level, String word) {
        int count = result.count(level);
        if (count > 0) {
            parts.add(Count.of(count, word));
        }
    }

    /** Whether the build fails. */
    public boolean fails() {
        return enforced && result.count(Level.ERROR) > 0;
    }
}
