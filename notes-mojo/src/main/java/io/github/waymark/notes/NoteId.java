package io.github.waymark.notes;

/**
 * Identifies a note, also when its file is renamed.
 *
 * <p>As in reno, the id is the 16 hexadecimal digits at the end of the file name ({@code fix-login-3f9c2a7be1d04c55.yaml}) or, in old
 * notes, at its beginning ({@code 3f9c2a7be1d04c55-fix-login.yaml}). Without them the id is the whole path, as files whose names start
 * with the same 16 characters, where reno cuts them, are different notes.
 *
 * @param text 16 hexadecimal digits, or the path
 */
public record NoteId(String text) implements Comparable<NoteId> {

    private static final int DIGITS = 16;

    /**
     * The id of a file.
     *
     * @param path relative to the top of the repository, with {@code /} as separator
     */
    public static NoteId of(String path) {
        int start = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        int end = dot > start ? dot : path.length();
        if (end - start >= DIGITS) {
            int last = end - DIGITS;
            if (areDigits(path, last) && (last == start || path.charAt(last - 1) == '-')) {
                return new NoteId(path.substring(last, end));
            }
            int first = start + DIGITS;
            if (areDigits(path, start) && path.charAt(first) == '-') {
                return new NoteId(path.substring(start, first));
            }
        }
        return new NoteId(path);
    }

    /** Whether the id stays the same when the file is renamed. */
    public boolean survivesRenaming() {
        return text.length() == DIGITS && areDigits(text, 0);
    }

    private static boolean areDigits(String text, int start) {
        for (int i = start; i < start + DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(NoteId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
