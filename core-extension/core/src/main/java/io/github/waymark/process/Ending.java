package io.github.waymark.process;

/**
 * How a program ended.
 *
 * @param kind whether it ended by itself
 * @param exitCode its exit code; of one that was ended, what the system makes of that
 */
public record Ending(Kind kind, int exitCode) {

    /** Whether a program ended by itself. */
    public enum Kind {
        /** By itself. */
        EXITED,
        /** It took too long, and was ended. */
        TIMEOUT,
        /** It was ended before its time: by fail-fast, or by the user. */
        CANCELLED
    }
}
