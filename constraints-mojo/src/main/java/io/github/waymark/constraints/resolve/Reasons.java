package io.github.waymark.constraints.resolve;

/** What the resolver says went wrong, in one line. */
final class Reasons {

    private Reasons() {}

    static String of(Throwable e) {
        Throwable last = e;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        String first = line(e);
        String root = line(last);
        return first.contains(root) ? first : first + " (" + root + ")";
    }

    private static String line(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank()
                ? e.toString()
                : message.lines().findFirst().orElse(e.toString());
    }
}
