package io.github.waymark.text;

/** Matches names against patterns in which {@code *} stands for any number of characters. */
public final class NameGlob {

    private NameGlob() {}

    /** Whether a pattern has no {@code *}, so that it matches a single name. */
    public static boolean isPlain(String pattern) {
        return pattern.indexOf('*') < 0;
    }

    /** Whether the whole name matches. */
    public static boolean matches(String pattern, String name) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(name);
        }
        if (!name.startsWith(pattern.substring(0, star))) {
            return false;
        }
        int at = star;
        while (true) {
            int next = pattern.indexOf('*', star + 1);
            String piece = pattern.substring(star + 1, next < 0 ? pattern.length() : next);
            if (next < 0) {
                return name.length() - at >= piece.length() && name.endsWith(piece);
            }
            int found = name.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
            star = next;
        }
    }
}
