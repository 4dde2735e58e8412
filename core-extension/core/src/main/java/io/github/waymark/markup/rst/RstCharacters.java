package io.github.waymark.markup.rst;

/**
 * Finds the ends of the parts of a line of reStructuredText, character by character.
 *
 * <p>No regular expressions: only a few dozen notes of a project need more than {@link RstProse}, and compiling the patterns takes
 * longer than reading all of these notes.
 */
final class RstCharacters {

    private static final String NOT_IN_ADDRESS = "<>\"`";
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

    /** Whether a character is a word character. */
    static boolean isWord(char c) {
        return isLetterOrDigit(c) || c == '_';
    }

    private static boolean isNameCharacter(char c) {
        return isWord(c) || c == '.' || c == '+' || c == '-';
    }

    /** The character at a position; a space after the end. */
    static char charAt(String text, int position) {
        return position < text.length() ? text.charAt(position) : ' ';
    }

    /** The end of the address that starts at a position, without trailing punctuation; {@code start} if there is none. */
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
                && NOT_IN_ADDRESS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > first && AFTER_ADDRESS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end - first > 1 ? end : start;
    }

    /** The end of the name that starts at a position if one or two underscores follow it and then no word; otherwise {@code start}. */
    static int endOfReference(String text, int start) {
        int end = start;
        while (isNameCharacter(charAt(text, end))) {
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

    /** The end of the role name after a colon, as in {@code :class:`Foo`}; {@code colon} if there is none. */
    static int endOfRole(String text, int colon) {
        int end = colon + 1;
        while (isNameCharacter(charAt(text, end))
                || (charAt(text, end) == ':' && isNameCharacter(charAt(text, end + 1)))) {
            end++;
        }
        boolean named = isNameCharacter(charAt(text, colon + 1));
        return named && text.startsWith(":`", end) ? end : colon;
    }

    /** The position of the address in angle brackets that a text ends with; -1 if there is none. */
    static int startOfEmbeddedAddress(String text) {
        int open = text.endsWith(">") ? text.lastIndexOf('<') : -1;
        boolean one = open >= 0 && open + 2 < text.length() && text.indexOf('>', open) == text.length() - 1;
        return one ? open : -1;
    }

    /** Removes all white space. */
    static String withoutWhitespace(String text) {
        StringBuilder withoutWhitespace = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                withoutWhitespace.append(text.charAt(i));
            }
        }
        return withoutWhitespace.toString();
    }
}
