package io.github.waymark.extension;

import io.github.waymark.problem.ProblemException;

/** How a build ends when its version can't be told. */
public final class BuildFailure {

    private BuildFailure() {}

    /** The problems, and the one property that switches the extension off. */
    public static String text(ProblemException problem) {
        return "Waymark can't tell the version of this build.\n" + problem.getMessage()
                + "\nTo build without Waymark, with the version that the POM states: -Dwaymark.skip=true";
    }
}
