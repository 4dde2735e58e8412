package io.github.waymark.constraints.generate;

import io.github.waymark.problem.Problem;

/**
 * A published project, or an artifact that a published BOM manages, whose dependencies can't be collected. A generated list lacks them.
 *
 * @param project the project or BOM, as the user named it
 * @param name {@code group:artifact} of what can't be collected
 * @param version its version
 * @param reason in one line
 */
public record Uncollected(String project, String name, String version, String reason) {

    /** The problem of a list that lacks it. */
    public Problem problem() {
        return new Problem(
                "The dependencies of " + name + ":" + version + " can't be collected.",
                project,
                "The list has neither this artifact nor its dependencies: " + reason,
                "Add `exempt " + name + "  # why` to the list that -Dconstraints names, or generate the list without it"
                        + " with -Dconstraints.partial=true.");
    }
}
