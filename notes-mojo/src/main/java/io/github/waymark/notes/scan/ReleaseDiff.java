package io.github.waymark.notes.scan;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.scan.noteid.NoteInventory;
import io.github.waymark.notes.scan.store.BranchNotes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one state of the sources has and another one has not. */
final class ReleaseDiff {

    private final OpenRepository repository;
    private final NoteConventions rules;

    ReleaseDiff(OpenRepository repository, NoteConventions rules) {
        this.repository = repository;
        this.rules = rules;
    }

    Scan scan(String from, Optional<String> to) {
        Set<NoteId> known = new HashSet<>();
        String start = commit(from);
        repository.paths(start).forEach(path -> known.add(NoteId.of(path)));
        ScanRange scanRange = ScanRange.CURRENT.whole().of(to.map(this::commit).orElse("HEAD"));
        BranchNotes line = repository.line(scanRange).orElseThrow();
        List<Note> notes = new ArrayList<>();
        for (Note note : new NoteInventory(rules).committed(line.paths())) {
            if (!known.contains(note.id())) {
                notes.add(note);
            }
        }
        Scan all = new BranchScan(rules, scanRange, line, notes).scan();
        return new Scan(to, all.commit(), all.withNotes(), all.latest(), all.warnings());
    }

    private String commit(String name) {
        String release = repository.tags().commitOf(name);
        return release != null
                ? release
                : repository.tip(ScanRange.CURRENT.of(name)).orElseThrow().commit();
    }
}
