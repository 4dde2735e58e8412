package io.github.waymark.extension;

import io.github.waymark.problem.ProblemException;

/** The message of a build that fails because its version can't be derived. */
public final class BuildFailure {

    private BuildFailure() {}

    /** The problems, and the one property that switches the extension off. */
    public static String text(ProblemException problem) {
        return "Waymark can't derive the version of this build.\n" + problem.getMessage()
                + "\nTo build without Waymark, with the version that the POM states: -Dwaymark.skip=true";
    }
}
