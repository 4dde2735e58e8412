package io.github.waymark.notes.scan;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.RepositoryReader.Kind;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.scan.noteid.NoteKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the commits that added and changed notes, in one walk through the history of their folders. */
final class NoteCommits {

    private final RepositoryReader reader;
    private final CommitGraph graph;
    private final List<String> folders;

    NoteCommits(RepositoryReader reader, CommitGraph graph, List<String> folders) {
        this.reader = reader;
        this.graph = graph;
        this.folders = folders;
    }

    /** The origins of the committed notes of a scan, by path. */
    Map<String, NoteOrigin> find(Scan scan) {
        List<Note> notes = committed(scan);
        List<String> paths = new ArrayList<>();
        notes.forEach(note -> paths.add(note.path()));
        long[] duplicates = NoteKey.duplicates(paths);
        Map<Long, String> pathsByKey = new HashMap<>();
        for (Note note : notes) {
            pathsByKey.put(NoteKey.of(duplicates, note.path()), note.path());
        }
        Map<String, Integer> added = new HashMap<>();
        Map<String, Integer> changed = new HashMap<>();
        BitSet reached = graph.reachable(graph.indexOf(scan.commit().orElseThrow()));
        reader.changes(graph, folders, (commit, path, kind) -> {
            String note = pathsByKey.get(NoteKey.of(duplicates, path));
            if (note != null && kind != Kind.DELETED && reached.get(commit)) {
                changed.putIfAbsent(note, commit);
                if (kind == Kind.ADDED) {
                    added.put(note, commit);
                }
            }
        });
        Map<String, NoteOrigin> noteCommits = new TreeMap<>();
        added.forEach((path, commit) ->
                noteCommits.put(path, new NoteOrigin(graph.id(commit), graph.id(changed.getOrDefault(path, commit)))));
        return noteCommits;
    }

    private static List<Note> committed(Scan scan) {
        List<Note> notes = new ArrayList<>();
        for (Release release : scan.releases()) {
            for (Note note : release.notes()) {
                if (note.isCommitted()) {
                    notes.add(note);
                }
            }
        }
        return notes;
    }
}
