package io.github.waymark.text;

/** Writes counts with singular and plural nouns. */
public final class Count {

    private Count() {}

    /** {@code 1 module}, {@code 2 modules}, {@code 0 entries}, {@code 3 days}. */
    public static String of(long number, String what) {
        if (number == 1) {
            return number + " " + what;
        }
        return number + " " + (endsInConsonantAndY(what) ? what.substring(0, what.length() - 1) + "ies" : what + "s");
    }

    private static boolean endsInConsonantAndY(String what) {
        return what.endsWith("y") && what.length() > 1 && "aeiou".indexOf(what.charAt(what.length() - 2)) < 0;
    }
}
