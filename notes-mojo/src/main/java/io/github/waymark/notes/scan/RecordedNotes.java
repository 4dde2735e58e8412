package io.github.waymark.notes.scan;

import io.github.waymark.history.Archive.Tracking;
import io.github.waymark.notes.Extent;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Origin;
import io.github.waymark.notes.Rules;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.Story;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The notes of an unpacked source archive: there is no git, but a record of what it said when the archive was made. */
public final class RecordedNotes implements NoteBook {

    private final WorkTree workTree;
    private final Rules rules;
    private final String record;
    private final String where;

    private RecordedNotes(WorkTree workTree, Rules rules, String record, String where) {
        this.workTree = workTree;
        this.rules = rules;
        this.record = record;
        this.where = where;
    }

    /**
     * The notes below a folder.
     *
     * @param record the text of the record
     * @param where its file in messages
     */
    public static NoteBook of(Path top, Rules rules, String record, String where) {
        return new RecordedNotes(new WorkTree(top), rules, record, where);
    }

    @Override
    public Scan scan(Extent extent) {
        if (extent.branch().isPresent()) {
            throw withoutGit("The notes of " + extent.branch().get() + " are not known.");
        }
        LineNotes line = cut(RecordText.read(record, where), extent);
        Set<String> found = workTree.notes(rules.folders(), new HashSet<>(line.paths()));
        List<Note> notes =
                new Inventory(rules).checkedOut(line.paths(), found, extent.untracked(), RecordedNotes::tracking);
        return new LineScan(rules, extent, line, notes).scan();
    }

    /** What the record lacks was added since; what only the record has was deleted. */
    private static Map<String, Tracking> tracking(Collection<String> paths) {
        Map<String, Tracking> tracking = new TreeMap<>();
        paths.forEach(path -> tracking.put(path, Tracking.UNTRACKED));
        return tracking;
    }

    private static LineNotes cut(LineNotes line, Extent extent) {
        Optional<Cut.Start> start = extent.wholeHistory() ? Optional.empty() : line.start();
        if (extent.earliest().isPresent()) {
            start = Optional.of(
                    new Cut.Start(earliest(line, extent.earliest().get()).commit(), true));
        }
        return new LineNotes(
                line.branch(),
                line.commit(),
                line.nameOfTip(),
                line.newestFirst(),
                line.paths(),
                line.released(),
                start,
                line.warnings());
    }

    private static ReleaseTag earliest(LineNotes line, String name) {
        List<String> known = new ArrayList<>();
        for (ReleaseTag release : line.newestFirst()) {
            if (release.name().equals(name) || release.tag().equals(name)) {
                return release;
            }
            known.add(release.name());
        }
        throw new ProblemException(new Problem(
                "The release " + name + " is not in the record of the release notes.",
                "the earliest release that was asked for",
                "Notes are shown from there on.",
                known.isEmpty() ? "Leave it out." : "Did you mean " + Nearest.to(name, known) + "?"));
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        return workTree.text(note.path());
    }

    @Override
    public String record(Extent extent) {
        return record;
    }

    /** None: an archive has one line of history. */
    @Override
    public List<Series> series() {
        return List.of();
    }

    @Override
    public Map<String, Origin> origins(Scan scan) {
        return Map.of();
    }

    @Override
    public Scan between(String from, Optional<String> to) {
        throw withoutGit("What lies between two releases is not known.");
    }

    @Override
    public Optional<Story> explain(Extent extent, String pathOrId) {
        throw withoutGit("The story of a note is not known.");
    }

    private ProblemException withoutGit(String what) {
        return new ProblemException(new Problem(
                what,
                where,
                "There is no git here, and the record of the source archive has one line of history only.",
                "Ask in a clone of the repository."));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
