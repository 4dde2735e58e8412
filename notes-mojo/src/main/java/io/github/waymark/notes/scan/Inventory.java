package io.github.waymark.notes.scan;

import io.github.waymark.history.Archive;
import io.github.waymark.history.Archive.Tracking;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.Note.State;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which notes there are now: those of a commit, and what the working tree changed about them. */
final class Inventory {

    private final Archive archive;
    private final Rules rules;

    Inventory(Archive archive, Rules rules) {
        this.archive = archive;
        this.rules = rules;
    }

    /** The notes of a commit, whatever the working tree has. */
    List<Note> committed(List<String> paths) {
        List<Note> notes = new ArrayList<>();
        for (String path : paths) {
            add(notes, path, State.COMMITTED);
        }
        return notes;
    }

    /**
     * The notes of the working tree, also edited ones and, if asked for, those that git does not know.
     *
     * @param committed of the commit that is checked out
     */
    List<Note> checkedOut(List<String> committed, WorkTree workTree, boolean untracked) {
        Set<String> known = new HashSet<>(committed);
        Set<String> found = workTree.notes(rules.folders(), known);
        List<Note> notes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String path : committed) {
            if (found.remove(path)) {
                add(notes, path, State.CHECKED_OUT);
            } else {
                missing.add(path);
            }
        }
        addLeftOut(notes, missing);
        addNew(notes, found, untracked);
        return notes;
    }

    /** With a sparse checkout what git left out is not deleted. */
    private void addLeftOut(List<Note> notes, List<String> missing) {
        if (!missing.isEmpty()) {
            for (Map.Entry<String, Tracking> path : archive.tracking(missing).entrySet()) {
                if (path.getValue() == Tracking.LEFT_OUT) {
                    add(notes, path.getKey(), State.COMMITTED);
                }
            }
        }
    }

    private void addNew(List<Note> notes, Set<String> found, boolean untracked) {
        if (!found.isEmpty()) {
            for (Map.Entry<String, Tracking> path : archive.tracking(found).entrySet()) {
                if (path.getValue() == Tracking.TRACKED) {
                    add(notes, path.getKey(), State.STAGED);
                } else if (path.getValue() == Tracking.UNTRACKED && untracked) {
                    add(notes, path.getKey(), State.UNTRACKED);
                }
            }
        }
    }

    private void add(List<Note> notes, String path, State state) {
        Note note = new Note(NoteId.of(path), path, state);
        if (!isIgnored(note)) {
            notes.add(note);
        }
    }

    boolean isIgnored(Note note) {
        return rules.ignored().contains(note.path())
                || rules.ignored().contains(note.fileName())
                || rules.ignored().contains(note.id().text());
    }
}
