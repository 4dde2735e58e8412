package io.github.waymark.constraints.report;

/** Numbers of things, as people write them. */
public final class Count {

    private Count() {}

    /** {@code 1 module}, {@code 2 modules}, {@code 0 entries}. */
    public static String of(int number, String what) {
        if (number == 1) {
            return number + " " + what;
        }
        return number + " " + (what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s");
    }
}
