package io.github.waymark.process;

/**
 * How a program ended.
 *
 * @param kind why it ended
 * @param exitCode its exit code; for a terminated program, the value that the system reports
 */
public record Ending(Kind kind, int exitCode) {

    /** Why a program ended. */
    public enum Kind {
        /** It exited by itself. */
        EXITED,
        /** It was terminated at its time limit. */
        TIMEOUT,
        /** It was terminated early, by fail-fast or by the user. */
        CANCELLED
    }
}
