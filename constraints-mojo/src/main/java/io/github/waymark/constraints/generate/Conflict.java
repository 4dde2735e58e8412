package io.github.waymark.constraints.generate;

import io.github.waymark.problem.Problem;

/**
 * A conflict between two requirements that no version satisfies.
 *
 * @param other the other requirement, or an entry of the list that holds or denies a version
 * @param otherPath the path of the other requirement, or the place of the entry
 */
public record Conflict(String name, Requirement one, String other, String otherPath) {

    static Conflict between(Requirement one, Requirement other) {
        return new Conflict(one.use().name(), one, other.text(), String.join(" -> ", other.path()));
    }

    public Problem problem() {
        return new Problem(
                "No version of " + name + " satisfies all requirements: " + one.text() + ", " + other + ".",
                String.join(" -> ", one.path()) + "; " + otherPath,
                "Ranges, held versions and denied versions are hard limits.",
                "Use compatible versions of the two artifacts, exclude one of them, or change the entry of the list.");
    }
}
