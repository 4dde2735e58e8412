package io.github.waymark.version.setup;

import io.github.waymark.problem.Problem;
import java.util.List;

/**
 * What a set-up changes, and what it leaves as it is.
 *
 * @param changes the files to write
 * @param left what is left as it is, with the reason
 * @param hints what the user should know, a sentence each
 */
public record SetUpPlan(List<FileChange> changes, List<Problem> left, List<String> hints) {

    public SetUpPlan {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        hints = List.copyOf(hints);
    }

    /** The changes as a unified diff. */
    public String diff() {
        StringBuilder diff = new StringBuilder();
        changes.forEach(change -> diff.append(change.diff()));
        return diff.toString();
    }

    /** What is left as it is, and the hints. */
    public String remarks() {
        StringBuilder remarks = new StringBuilder();
        left.forEach(problem -> remarks.append(problem.text()).append('\n'));
        hints.forEach(hint -> remarks.append(hint).append('\n'));
        return remarks.toString();
    }

    /** Writes all files. */
    public void write() {
        changes.forEach(FileChange::write);
    }
}
