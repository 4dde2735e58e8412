package io.github.waymark.notes;

/**
 * A note's file as it is now: in the commit that was scanned, or in the working tree.
 *
 * @param id what stays the same when the file is renamed
 * @param path seen from the top of the repository, {@code /} between names
 * @param state where its text is
 */
public record Note(NoteId id, String path, State state) {

    /** How a note stands to the commit that was scanned. */
    public enum State {
        /** In the commit; its text is read from there. */
        COMMITTED,
        /** In the commit and in the working tree; its text is the working tree's, which may have been edited. */
        CHECKED_OUT,
        /** Only in the working tree, and git knows it ({@code git add}). */
        STAGED,
        /** Only in the working tree, and git does not know it. */
        UNTRACKED
    }

    /** The file's name without folders. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
