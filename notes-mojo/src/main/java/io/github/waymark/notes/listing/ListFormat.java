package io.github.waymark.notes.listing;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

/** How a list is written. */
public enum ListFormat {
    /** For people. */
    TEXT,
    /** A line a note: release, tabulator, path. */
    TSV,
    /** One object, schema 1. */
    JSON;

    /** Finds a format by its name in lower case. */
    public static ListFormat of(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "tsv" -> TSV;
            case "json" -> JSON;
            default ->
                throw new ProblemException(new Problem(
                        "There is no format '" + name + "' for lists.",
                        "-Drelease-notes.format",
                        "The list would be written in a form that nobody expects.",
                        "Use text, tsv or json; pages are written by `release-notes:build`."));
        };
    }
}
