package io.github.waymark.version.report;

/** The formats of a report. */
public enum ReportFormat {
    /** Lines for people. */
    TEXT,
    /** The version only, one per line: {@code V=$(mvn -q version:show -Dversion.format=plain)}. */
    PLAIN,
    /** One JSON object per line, schema 1. */
    JSON,
    /** Lines {@code name=value}, for shells and property files; several commits are separated by blank lines. */
    PROPERTIES
}
