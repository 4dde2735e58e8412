package io.github.waymark.configuration.check;

import io.github.waymark.finding.Level;
import java.util.List;
import java.util.stream.Stream;

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

    /** This result, and that of other files of the module. */
    public ValidationResult and(ValidationResult other) {
        List<SettingFinding> all = Stream.concat(findings.stream(), other.findings.stream())
                .distinct()
                .toList();
        List<String> allNotes =
                Stream.concat(notes.stream(), other.notes.stream()).distinct().toList();
        return new ValidationResult(title, dialect, options, counts.plus(other.counts), all, allNotes);
    }

    /** The same result with further notes. */
    public ValidationResult withNotes(List<String> more) {
        List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new ValidationResult(title, dialect, options, counts, findings, all);
    }

    /** The number of findings of a severity. */
    public int count(Level level) {
        return (int) findings.stream()
                .filter(finding -> finding.finding().level() == level)
                .count();
    }
}
