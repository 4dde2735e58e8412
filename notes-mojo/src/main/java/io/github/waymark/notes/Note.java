package io.github.waymark.notes;

/**
 * The file of a note, as it is in the scanned commit or in the working tree.
 *
 * @param id stays the same when the file is renamed
 * @param path relative to the top of the repository, with {@code /} as separator
 * @param state where the text of the note is read from
 */
public record Note(NoteId id, String path, State state) {

    /** Where the file of a note is. */
    public enum State {
        /** In the commit; the text is read from there. */
        COMMITTED,
        /** In the commit and in the working tree; the text is read from the working tree, where it may have been edited. */
        CHECKED_OUT,
        /** Only in the working tree, but in the index of git ({@code git add}). */
        STAGED,
        /** Only in the working tree, and not tracked by git. */
        UNTRACKED
    }

    /** Whether the scanned commit has the note. */
    public boolean isCommitted() {
        return state == State.COMMITTED || state == State.CHECKED_OUT;
    }

    /** The file name without its folders. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
