package io.github.waymark.notes.lint;

import io.github.waymark.notes.config.LintSettings;
import io.github.waymark.notes.finding.Finding;
import io.github.waymark.notes.finding.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What was found.
 *
 * @param notes how many were looked at
 * @param errors what fails the build
 * @param warnings what does not
 * @param passedOver how many the baseline has
 */
public record LintResult(int notes, List<Finding> errors, List<Finding> warnings, int passedOver) {

    public LintResult {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    static LintResult of(int notes, Collection<Finding> findings, LintSettings settings, Baseline baseline) {
        List<Finding> errors = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        int passedOver = 0;
        for (Finding finding : findings) {
            if (baseline.has(finding)) {
                passedOver++;
            } else {
                (settings.level(finding.rule()) == Level.ERROR ? errors : warnings).add(finding);
            }
        }
        return new LintResult(notes, errors, warnings, passedOver);
    }

    /** Errors and warnings, by place. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>(errors);
        all.addAll(warnings);
        all.sort(null);
        return all;
    }

    /** One line for people. */
    public String summary() {
        return count(notes, "note") + ": " + count(errors.size(), "error") + ", "
                + count(warnings.size(), "warning")
                + (passedOver == 0 ? "" : ", " + passedOver + " passed over by the baseline");
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    Level level(Finding finding) {
        return errors.contains(finding) ? Level.ERROR : Level.WARN;
    }
}
