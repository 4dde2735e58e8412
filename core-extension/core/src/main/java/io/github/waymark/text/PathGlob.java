package io.github.waymark.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A pattern of paths as in {@code .gitignore}: {@code *} within a name, {@code **} across folders, {@code ?} for one character.
 *
 * <p>Any pattern and path are compared in one pass.
 */
public final class PathGlob {

    /** What isn't a character: {@code *}, {@code ?}, {@code **}, and the two parts of {@code **}{@code /}. */
    private static final int NAME = -1;

    private static final int ONE = -2;
    private static final int ALL = -3;
    private static final int FOLDERS = -4;
    private static final int IN_FOLDERS = -5;

    private final int[] parts;

    private PathGlob(int[] parts) {
        this.parts = parts;
    }

    /** Reads a pattern; every text is valid. */
    public static PathGlob of(String text) {
        IntStream.Builder parts = IntStream.builder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (text.startsWith("**/", i)) {
                parts.add(FOLDERS).add(IN_FOLDERS);
                i += 2;
            } else if (text.startsWith("**", i)) {
                parts.add(ALL);
                i++;
            } else {
                parts.add(c == '*' ? NAME : c == '?' ? ONE : c);
            }
        }
        return new PathGlob(parts.build().toArray());
    }

    /** Reads several patterns. */
    public static List<PathGlob> all(List<String> texts) {
        return texts.stream().map(PathGlob::of).toList();
    }

    /**
     * Whether the whole path matches.
     *
     * @param path relative to the folder of the pattern, with {@code /} between names
     */
    public boolean matches(String path) {
        // Which parts of the pattern may be next after the characters so far.
        boolean[] next = new boolean[parts.length + 1];
        next[0] = true;
        skipEmpty(next);
        for (int i = 0; i < path.length(); i += Character.charCount(path.codePointAt(i))) {
            next = after(next, path.codePointAt(i));
        }
        return next[parts.length];
    }

    private boolean[] after(boolean[] before, int character) {
        boolean[] next = new boolean[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            if (before[i]) {
                int part = parts[i];
                boolean inName = character != '/';
                next[i] |= part == ALL || part == IN_FOLDERS || (part == NAME && inName);
                next[i + 1] |= part == character || (part == ONE && inName) || (part == IN_FOLDERS && !inName);
            }
        }
        skipEmpty(next);
        return next;
    }

    /** Adds what comes after parts that match no character, too. */
    private void skipEmpty(boolean[] next) {
        for (int i = 0; i < parts.length; i++) {
            if (next[i]) {
                next[i + 1] |= parts[i] == NAME || parts[i] == ALL || parts[i] == FOLDERS;
                if (parts[i] == FOLDERS) {
                    next[i + 2] = true;
                }
            }
        }
    }
}
