package io.github.waymark.it;

import java.util.List;

/** The message of a failed build: it must say what, where, why and how to fix it, and how to do without the extension. */
final class Complaint {

    private final BuildOutcome build;
    private final String text;

    private Complaint(BuildOutcome build) {
        this.build = build;
        this.text = build.text();
    }

    /** Requires the four parts and the switch, and no stack trace. */
    static Complaint of(BuildOutcome build) {
        return of(build, "-Dwaymark.skip=true");
    }

    /** The same of a build that can't have or keep to its constraints list, with the switch of its own. */
    static Complaint ofConstraints(BuildOutcome build) {
        return of(build, "-Dconstraints=none");
    }

    private static Complaint of(BuildOutcome build, String without) {
        return ofGoal(build).names(without);
    }

    /** The same of a goal that fails, without which a build does well. */
    static Complaint ofGoal(BuildOutcome build) {
        return new Complaint(noTrace(build.exits(false))).names("where:", "why:", "fix:");
    }

    /** Requires that no stack trace is printed, whether the build fails or not. */
    static BuildOutcome noTrace(BuildOutcome build) {
        if (build.lines().stream().anyMatch(line -> line.strip().startsWith("at ") && line.contains(".java:"))) {
            throw build.wrong("printed a stack trace");
        }
        return build;
    }

    /** Requires that each of these is in the message. */
    Complaint names(String... texts) {
        for (String wanted : List.of(texts)) {
            if (!text.contains(wanted)) {
                throw build.wrong("failed without naming: " + wanted);
            }
        }
        return this;
    }
}
