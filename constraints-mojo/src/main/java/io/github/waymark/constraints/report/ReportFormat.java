package io.github.waymark.constraints.report;

/** The formats of reports of the goals, except {@code check}. */
public enum ReportFormat {
    TEXT,
    MARKDOWN,
    JSON
}
