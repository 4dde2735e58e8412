package io.github.waymark.configuration.check;

import io.github.waymark.finding.Level;
import java.util.List;

/**
 * The result of a check.
 *
 * @param title the framework with its version
 * @param dialect the word for its rules
 * @param options the number of known options
 * @param findings sorted by place
 * @param notes what the user should know about the settings of the check itself
 */
public record ValidationResult(
        String title, String dialect, int options, Counts counts, List<SettingFinding> findings, List<String> notes) {

    public ValidationResult {
        findings = findings.stream().sorted().toList();
        notes = List.copyOf(notes);
    }

    /** The same result with other findings, as after a baseline. */
    public ValidationResult with(List<SettingFinding> others) {
        return new ValidationResult(title, dialect, options, counts, others, notes);
    }

    /** The number of findings of a severity. */
    public int count(Level level) {
        return (int) findings.stream()
                .filter(finding -> finding.finding().level() == level)
                .count();
    }
}
