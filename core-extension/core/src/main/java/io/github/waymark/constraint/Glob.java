package io.github.waymark.constraint;

/** Matches a name against one in which {@code *} stands for any characters, none included. */
final class Glob {

    private Glob() {}

    static boolean isPlain(String pattern) {
        return pattern.indexOf('*') < 0;
    }

    static boolean matches(String pattern, String name) {
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
