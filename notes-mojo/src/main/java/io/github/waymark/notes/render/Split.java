package io.github.waymark.notes.render;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

/** How release notes are spread over files. */
public enum Split {
    NONE,
    VERSION,
    SERIES;

    /** The way of that name. */
    public static Split of(String word) {
        return switch (word) {
            case "none" -> NONE;
            case "version" -> VERSION;
            case "series" -> SERIES;
            default ->
                throw new ProblemException(new Problem(
                        "The notes can't be split by '" + word + "'.",
                        "-Drelease-notes.split",
                        "Files would have other names than expected.",
                        "Use none, version or series."));
        };
    }
}
