package io.github.waymark.notes.listing;

/** The output format of a list. */
public enum ListFormat {
    /** Text for readers. */
    TEXT,
    /** One line per note: release, tab, path. */
    TSV,
    /** One JSON object with schema 1. */
    JSON
}
