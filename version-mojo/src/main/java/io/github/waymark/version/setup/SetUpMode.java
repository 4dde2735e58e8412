package io.github.waymark.version.setup;

/** Whether a set-up is written. */
public enum SetUpMode {
    ASK,
    APPLY,
    DIFF
}
