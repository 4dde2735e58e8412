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
        return of(text, true);
    }

    /** As {@link #of(String)}, for texts by others in files: no colours stay. */
    public static String inFile(String text) {
        return of(text, false);
    }

    private static String of(String text, boolean colours) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (isHidden(text, i, colours)) {
                return replaced(text, colours);
            }
        }
        return text;
    }

    private static String replaced(String text, boolean colours) {
        StringBuilder visible = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHidden(text, i, colours)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    private static boolean isHidden(String text, int at, boolean colours) {
        char c = text.charAt(at);
        // A carriage return would write over the line, unless it is part of a line end.
        boolean lineEnd = c == '\n' || (c == '\r' && text.startsWith("\n", at + 1));
        boolean colour = colours && isColour(text, at);
        return isReordering(c) || (Character.isISOControl(c) && c != '\t' && !lineEnd && !colour);
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
