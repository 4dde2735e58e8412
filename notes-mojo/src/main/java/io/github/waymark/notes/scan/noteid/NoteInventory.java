package io.github.waymark.notes.scan.noteid;

import io.github.waymark.history.RepositoryReader.Tracking;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.Note.State;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Lists the current notes: those of a commit, and the changes in the working tree. */
public final class NoteInventory {

    private final NoteConventions conventions;

    public NoteInventory(NoteConventions conventions) {
        this.conventions = conventions;
    }

    /** The notes of a commit, without the working tree. */
    public List<Note> committed(List<String> paths) {
        List<Note> notes = new ArrayList<>();
        for (String path : paths) {
            add(notes, path, State.COMMITTED);
        }
        return notes;
    }

    /**
     * The notes of the working tree, including edited ones and, on request, untracked ones.
     *
     * @param committed the notes of the checked-out commit
     * @param found the notes in the working tree
     * @param tracking returns the state of files in git; only called for files that differ
     */
    public List<Note> checkedOut(
            List<String> committed,
            Set<String> found,
            boolean untracked,
            Function<Collection<String>, Map<String, Tracking>> tracking) {
        Set<String> added = new HashSet<>(found);
        List<Note> notes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String path : committed) {
            if (added.remove(path)) {
                add(notes, path, State.CHECKED_OUT);
            } else {
                missing.add(path);
            }
        }
        if (!missing.isEmpty()) {
            tracking.apply(missing).forEach((path, state) -> {
                // Files that a sparse checkout leaves out are not deleted.
                if (state == Tracking.LEFT_OUT) {
                    add(notes, path, State.COMMITTED);
                }
            });
        }
        if (!added.isEmpty()) {
            tracking.apply(new TreeSet<>(added)).forEach((path, state) -> addNew(notes, path, state, untracked));
        }
        return notes;
    }

    private void addNew(List<Note> notes, String path, Tracking state, boolean untracked) {
        if (state == Tracking.TRACKED) {
            add(notes, path, State.STAGED);
        } else if (state == Tracking.UNTRACKED && untracked) {
            add(notes, path, State.UNTRACKED);
        }
    }

    private void add(List<Note> notes, String path, State state) {
        Note note = new Note(NoteId.of(path), path, state);
        if (conventions.ignored().isEmpty() || !isIgnored(note, conventions)) {
            notes.add(note);
        }
    }

    /** Whether the conventions exclude a note. */
    public static boolean isIgnored(Note note, NoteConventions conventions) {
        return conventions.ignored().contains(note.path())
                || conventions.ignored().contains(note.fileName())
                || conventions.ignored().contains(note.id().text());
    }
}
