package io.github.waymark.matrix.environment;

/** What a failed environment does to the others. */
public enum FailFast {
    /** Nothing. */
    FALSE,
    /** Those that wait are skipped; those that run go on. */
    TRUE,
    /** Those that wait are skipped, and those that run are ended. */
    CANCEL
}
