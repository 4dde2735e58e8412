package io.github.waymark.matrix.result;

/**
 * A test in a report.
 *
 * @param module the module's path below the root; empty for the root
 * @param className its class
 * @param name its method, with what parameterized tests add
 * @param status how it ended
 * @param seconds how long it took
 * @param type the class of the exception
 * @param message the message of the exception
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
        /** It passed. */
        PASSED,
        /** An assertion failed. */
        FAILED,
        /** Another exception was thrown. */
        ERROR,
        /** It was skipped. */
        SKIPPED;

        /** Whether it makes the build fail. */
        public boolean isBad() {
            return this == FAILED || this == ERROR;
        }
    }
}
