package io.github.waymark.matrix.result;

/**
 * A test, as a report tells of it.
 *
 * @param module the module's path below the root; empty for the root
 * @param className its class
 * @param name its method, with what parameterized tests add
 * @param status how it ended
 * @param seconds how long it took
 * @param type what was thrown
 * @param message what that says
 * @param detail the stack trace
 */
public record TestCase(
        String module,
        String className,
        String name,
        Status status,
        double seconds,
        String type,
        String message,
        String detail) {

    /** How a test ended. */
    public enum Status {
        /** As it should. */
        PASSED,
        /** An assertion did not hold. */
        FAILED,
        /** Something else was thrown. */
        ERROR,
        /** It was left out. */
        SKIPPED;

        /** Whether it is a reason for the build to fail. */
        public boolean isBad() {
            return this == FAILED || this == ERROR;
        }
    }
}
