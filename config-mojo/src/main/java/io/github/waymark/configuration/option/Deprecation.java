package io.github.waymark.configuration.option;

import java.util.Optional;

/**
 * That an option is deprecated.
 *
 * @param replacement the name of the option to use instead
 * @param since the version in which it was deprecated
 */
public record Deprecation(
        Severity severity, Optional<String> reason, Optional<String> replacement, Optional<String> since) {

    /** Whether a deprecated option still has an effect. */
    public enum Severity {
        /** The option works. */
        WARNING,
        /** The option has no effect any more. */
        ERROR
    }

    /** Whether the option has no effect any more. */
    public boolean isRemoval() {
        return severity == Severity.ERROR;
    }

    /** Whether neither a reason nor a replacement is stated. */
    public boolean isSilent() {
        return reason.isEmpty() && replacement.isEmpty();
    }
}
