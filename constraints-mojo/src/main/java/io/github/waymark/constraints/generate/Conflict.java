package io.github.waymark.constraints.generate;

import io.github.waymark.problem.Problem;

/**
 * Two requirements that no version satisfies.
 *
 * @param other what the other side wants: a requirement, or an entry of the list that holds a version or denies it
 * @param otherPath where the other side stands
 */
public record Conflict(String name, Requirement one, String other, String otherPath) {

    static Conflict between(Requirement one, Requirement other) {
        return new Conflict(
                one.use().name(), one, other.by() + " asks for " + other.asked(), String.join(" -> ", other.path()));
    }

    /** As it is told to people. */
    public Problem problem() {
        return new Problem(
                "No version of " + name + " suits all: " + one.by() + " asks for " + one.asked() + ", " + other + ".",
                String.join(" -> ", one.path()) + "; " + otherPath,
                "A range and a held or denied version are hard limits; no other version can be put in their place.",
                "Use versions of the two users that agree, exclude one of them, or relax the list's entry.");
    }
}
