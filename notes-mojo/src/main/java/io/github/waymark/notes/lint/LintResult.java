package io.github.waymark.notes.lint;

import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.FindingReport;
import io.github.waymark.finding.Level;
import io.github.waymark.json.JsonMap;
import io.github.waymark.notes.config.LintSettings;
import io.github.waymark.notes.finding.NoteRule;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The findings of a check, by level.
 *
 * @param notes the number of checked notes
 * @param errors the findings that fail the build
 * @param warnings the findings that do not fail the build
 * @param skipped the number of findings that the baseline contains
 */
public record LintResult(int notes, List<Finding> errors, List<Finding> warnings, int skipped) {

    public LintResult {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    static LintResult of(int notes, Collection<Finding> findings, LintSettings settings, Baseline baseline) {
        List<Finding> errors = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        int skipped = 0;
        for (Finding finding : findings) {
            Level level = settings.level(finding.rule());
            if (baseline.contains(finding)) {
                skipped++;
            } else {
                (level == Level.ERROR ? errors : warnings).add(finding.at(level));
            }
        }
        return new LintResult(notes, errors, warnings, skipped);
    }

    /** Errors and warnings, sorted by place. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>(errors);
        all.addAll(warnings);
        all.sort(null);
        return all;
    }

    /** The number of notes and findings, as a line of text. */
    public String summary() {
        return Count.of(notes, "note") + ": " + Count.of(errors.size(), "error") + ", "
                + Count.of(warnings.size(), "warning")
                + (skipped == 0 ? "" : ", " + skipped + " skipped by the baseline");
    }

    /** The report in a format, with a line end at the end. */
    public String report(FindingFormat format) {
        FindingReport report = new FindingReport("release-notes", NoteRule.values());
        for (Finding finding : all()) {
            report.add(finding);
        }
        return switch (format) {
            case TEXT -> report.text() + summary() + "\n";
            case JSON ->
                JsonMap.report()
                        .add("notes", notes)
                        .add("errors", errors.size())
                        .add("warnings", warnings.size())
                        .add("findings", report.json())
                        .text();
            case SARIF -> report.sarif();
            case JUNIT -> report.junit(notes);
            case GITHUB -> report.github();
        };
    }
}
