package io.github.waymark.problem;

import java.util.Locale;

/**
 * Makes control characters visible: names of files, tags and authors are by strangers, and a terminal or log must not obey them.
 *
 * <p>Line ends and tabs stay, and so do the colours of Waymark's own tables.
 */
public final class VisibleText {

    private VisibleText() {}

    /** The text with {@code \}{@code u001b} for an escape character. */
    public static String of(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (isHidden(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(text, i)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        // A carriage return would write over the line, unless it is part of a line end.
        boolean lineEnd = c == '\n' || (c == '\r' && text.startsWith("\n", at + 1));
        return isReordering(c) || (Character.isISOControl(c) && c != '\t' && !lineEnd && !isColour(text, at));
    }

    /** Unicode's embeddings, overrides and isolates of direction: with them a name is read as another one. */
    private static boolean isReordering(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** Green, red, yellow, and back: no more than what a table needs. */
    private static boolean isColour(String text, int at) {
        return text.startsWith("\u001b[0m", at)
                || text.startsWith("\u001b[31m", at)
                || text.startsWith("\u001b[32m", at)
                || text.startsWith("\u001b[33m", at);
    }
}
