package io.github.waymark.releases.listing;

/** The formats of lists. */
public enum TableFormat {
    /** Aligned columns. */
    TEXT,
    /** RFC 4180. */
    CSV,
    /** Columns separated by tabs. */
    TSV,
    JSON
}
