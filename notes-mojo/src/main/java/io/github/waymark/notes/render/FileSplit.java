package io.github.waymark.notes.render;

/** How release notes are split into files. */
public enum FileSplit {
    NONE,
    VERSION,
    SERIES
}
