package io.github.waymark.notes.listing;

/** How a list is written. */
public enum ListFormat {
    /** For people. */
    TEXT,
    /** A line a note: release, tabulator, path. */
    TSV,
    /** One object, schema 1. */
    JSON
}
