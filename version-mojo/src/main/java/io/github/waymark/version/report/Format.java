package io.github.waymark.version.report;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

/** How a report is written. */
public enum Format {
    /** For people. */
    TEXT,
    /** One JSON object a line, schema 1. */
    JSON,
    /** Lines {@code name=value}, for shells and property files; of several commits, blank lines between them. */
    PROPERTIES;

    /** Finds a format by its name in lower case. */
    public static Format of(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "properties" -> PROPERTIES;
            default ->
                throw new ProblemException(new Problem(
                        "There is no format '" + name + "'.",
                        "-Dversion.format",
                        "The report would be written in a form that nobody expects.",
                        "Use text, json or properties."));
        };
    }
}
