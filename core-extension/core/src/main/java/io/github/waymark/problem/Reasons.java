package io.github.waymark.problem;

/** Summarizes exceptions of other libraries in one line. */
public final class Reasons {

    private Reasons() {}

    /** The message of an exception, with that of its root cause unless it is part of the message. */
    public static String of(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String line = line(e);
        String cause = line(root);
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
