package io.github.waymark.matrix.environment;

/** What happens to an environment whose JDK or Maven is not available. */
public enum SkipMissing {
    /** It is skipped. */
    TRUE,
    /** It fails. */
    FALSE,
    /** It is skipped on a developer's machine, and fails in CI. */
    LOCAL
}
