package io.github.waymark.notes.scan;

import io.github.waymark.notes.Extent;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Rules;
import io.github.waymark.notes.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one state of the sources has and another one has not. */
final class Between {

    private final Repository repository;
    private final Rules rules;

    Between(Repository repository, Rules rules) {
        this.repository = repository;
        this.rules = rules;
    }

    Scan scan(String from, Optional<String> to) {
        Set<NoteId> known = new HashSet<>();
        String start = commit(from);
        repository.paths(start).forEach(path -> known.add(NoteId.of(path)));
        Extent extent = Extent.CURRENT.whole().of(to.map(this::commit).orElse("HEAD"));
        LineNotes line = repository.line(extent).orElseThrow();
        List<Note> notes = new ArrayList<>();
        for (Note note : new Inventory(rules).committed(line.paths())) {
            if (!known.contains(note.id())) {
                notes.add(note);
            }
        }
        Scan all = new LineScan(rules, extent, line, notes).scan();
        return new Scan(to, all.commit(), all.withNotes(), all.latest(), all.warnings());
    }

    private String commit(String name) {
        String release = repository.tags().commitOf(name);
        return release != null
                ? release
                : repository.tip(Extent.CURRENT.of(name)).orElseThrow().commit();
    }
}
