package io.github.waymark.notes.markup.rst;

/**
 * Tells where the parts of a line of reStructuredText end, character by character.
 *
 * <p>No patterns: of a project's notes a few dozen need more than {@link RstProse}, and to make the patterns takes longer than to read
 * all of them.
 */
final class RstCharacters {

    private static final String NOT_OF_ADDRESS = "<>\"`";
    private static final String AFTER_ADDRESS = ".,;:!?)']}*_|";

    private RstCharacters() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** Whether a character can be part of a word that other words don't touch. */
    static boolean isWord(char c) {
        return isLetterOrDigit(c) || c == '_';
    }

    private static boolean isOfName(char c) {
        return isWord(c) || c == '.' || c == '+' || c == '-';
    }

    /** A character; a blank beyond the last one. */
    static char charAt(String text, int position) {
        return position < text.length() ? text.charAt(position) : ' ';
    }

    /** Where the address that starts at a place ends, without what a sentence has after it; the place itself if none does. */
    static int endOfAddress(String text, int start) {
        int colon = start;
        while (isLetter(charAt(text, colon))) {
            colon++;
        }
        String scheme = text.substring(start, colon);
        boolean known = scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
        if (!known || !text.startsWith("://", colon)) {
            return start;
        }
        int first = colon + "://".length();
        int end = first;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && NOT_OF_ADDRESS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > first && AFTER_ADDRESS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end - first > 1 ? end : start;
    }

    /** Where the name that starts at a place ends, if one underscore or two follow it and then no word; else the place itself. */
    static int endOfReference(String text, int start) {
        int end = start;
        while (isOfName(charAt(text, end))) {
            end++;
        }
        for (; end > start; end--) {
            if (text.charAt(end - 1) == '_' && !isWord(charAt(text, end))) {
                int name = end - 1 > start && text.charAt(end - 2) == '_' ? end - 2 : end - 1;
                if (name > start && isLetterOrDigit(text.charAt(name - 1))) {
                    return name;
                }
            }
        }
        return start;
    }

    /** Where the name of the role ends whose colon stands at a place, as in {@code :class:`Foo`}; the place itself if there is none. */
    static int endOfRole(String text, int colon) {
        int end = colon + 1;
        while (isOfName(charAt(text, end)) || (charAt(text, end) == ':' && isOfName(charAt(text, end + 1)))) {
            end++;
        }
        boolean named = isOfName(charAt(text, colon + 1));
        return named && text.startsWith(":`", end) ? end : colon;
    }

    /** Where the address stands in a text that ends with one in angle brackets; -1 if it ends otherwise. */
    static int embedded(String text) {
        int open = text.endsWith(">") ? text.lastIndexOf('<') : -1;
        boolean one = open >= 0 && open + 2 < text.length() && text.indexOf('>', open) == text.length() - 1;
        return one ? open : -1;
    }

    /** Without any blanks or line ends. */
    static String unbroken(String text) {
        StringBuilder unbroken = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                unbroken.append(text.charAt(i));
            }
        }
        return unbroken.toString();
    }
}
