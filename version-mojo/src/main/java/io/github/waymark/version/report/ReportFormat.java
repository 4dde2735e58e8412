package io.github.waymark.version.report;

/** How a report is written. */
public enum ReportFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line, schema 1. */
    JSON,
    /** Lines {@code name=value}, for shells and property files; of several commits, blank lines between them. */
    PROPERTIES
}
