package io.github.waymark.matrix.environment;

/** The effect of a failed environment on the others. */
public enum FailFast {
    /** None. */
    FALSE,
    /** Waiting environments are skipped; running ones continue. */
    TRUE,
    /** Waiting environments are skipped, and running ones are cancelled. */
    CANCEL
}
