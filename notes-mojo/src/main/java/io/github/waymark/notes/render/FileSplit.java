package io.github.waymark.notes.render;

/** How release notes are spread over files. */
public enum FileSplit {
    NONE,
    VERSION,
    SERIES
}
