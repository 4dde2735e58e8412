package io.github.waymark.constraints.report;

/** For whom an answer is written. */
public enum Form {
    TEXT,
    MARKDOWN,
    JSON
}
