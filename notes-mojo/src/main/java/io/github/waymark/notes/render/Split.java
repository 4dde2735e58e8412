package io.github.waymark.notes.render;

/** How release notes are spread over files. */
public enum Split {
    NONE,
    VERSION,
    SERIES
}
