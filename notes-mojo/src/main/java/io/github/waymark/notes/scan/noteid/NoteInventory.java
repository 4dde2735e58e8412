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

/** Which notes there are now: those of a commit, and what the working tree changed about them. */
public final class NoteInventory {

    private final NoteConventions rules;

    public NoteInventory(NoteConventions rules) {
        this.rules = rules;
    }

    /** The notes of a commit, whatever the working tree has. */
    public List<Note> committed(List<String> paths) {
        List<Note> notes = new ArrayList<>();
        for (String path : paths) {
            add(notes, path, State.COMMITTED);
        }
        return notes;
    }

    /**
     * The notes of the working tree, also edited ones and, if asked for, those that git does not know.
     *
     * @param committed those of the commit that is checked out
     * @param found those that are in the working tree
     * @param tracking how git sees some of them; only asked where the two differ
     */
    public List<Note> checkedOut(
            List<String> committed,
            Set<String> found,
            boolean untracked,
            Function<Collection<String>, Map<String, Tracking>> tracking) {
        Set<String> unknown = new HashSet<>(found);
        List<Note> notes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String path : committed) {
            if (unknown.remove(path)) {
                add(notes, path, State.CHECKED_OUT);
            } else {
                missing.add(path);
            }
        }
        if (!missing.isEmpty()) {
            tracking.apply(missing).forEach((path, how) -> {
                // With a sparse checkout what git left out is not deleted.
                if (how == Tracking.LEFT_OUT) {
                    add(notes, path, State.COMMITTED);
                }
            });
        }
        if (!unknown.isEmpty()) {
            tracking.apply(new TreeSet<>(unknown)).forEach((path, how) -> addNew(notes, path, how, untracked));
        }
        return notes;
    }

    private void addNew(List<Note> notes, String path, Tracking how, boolean untracked) {
        if (how == Tracking.TRACKED) {
            add(notes, path, State.STAGED);
        } else if (how == Tracking.UNTRACKED && untracked) {
            add(notes, path, State.UNTRACKED);
        }
    }

    private void add(List<Note> notes, String path, State state) {
        Note note = new Note(NoteId.of(path), path, state);
        if (rules.ignored().isEmpty() || !isIgnored(note, rules)) {
            notes.add(note);
        }
    }

    /** Whether the rules leave a note out. */
    public static boolean isIgnored(Note note, NoteConventions rules) {
        return rules.ignored().contains(note.path())
                || rules.ignored().contains(note.fileName())
                || rules.ignored().contains(note.id().text());
    }
}
