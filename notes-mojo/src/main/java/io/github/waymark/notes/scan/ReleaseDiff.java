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

/** Finds the notes that one commit has and another one does not have. */
final class ReleaseDiff {

    private final OpenRepository repository;
    private final NoteConventions conventions;

    ReleaseDiff(OpenRepository repository, NoteConventions conventions) {
        this.repository = repository;
        this.conventions = conventions;
    }

    Scan scan(String from, Optional<String> to) {
        Set<NoteId> oldIds = new HashSet<>();
        String start = commit(from);
        repository.paths(start).forEach(path -> oldIds.add(NoteId.of(path)));
        ScanRange scanRange = ScanRange.CURRENT
                .withWholeHistory()
                .forBranch(to.map(this::commit).orElse("HEAD"));
        BranchNotes branchNotes = repository.branchNotes(scanRange).orElseThrow();
        List<Note> notes = new ArrayList<>();
        for (Note note : new NoteInventory(conventions).committed(branchNotes.paths())) {
            if (!oldIds.contains(note.id())) {
                notes.add(note);
            }
        }
        Scan all = new BranchScan(conventions, scanRange, branchNotes, notes).scan();
        return new Scan(to, all.commit(), all.withNotes(), all.latest(), all.warnings());
    }

    private String commit(String name) {
        String release = repository.tags().commitOf(name);
        return release != null
                ? release
                : repository
                        .tip(ScanRange.CURRENT.forBranch(name))
                        .orElseThrow()
                        .commit();
    }
}
