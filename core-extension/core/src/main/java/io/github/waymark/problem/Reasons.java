package io.github.waymark.problem;

/** What an exception of somebody else's code says went wrong, in one line. */
public final class Reasons {

    private Reasons() {}

    /** Its message, and that of its first cause where that says more. */
    public static String of(Throwable e) {
        Throwable first = e;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        String line = line(e);
        String cause = line(first);
        return line.contains(cause) ? line : line + " (" + cause + ")";
    }

    private static String line(Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.toString();
        }
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).stripTrailing();
    }
}
