package io.github.waymark.notes.scan;

import io.github.waymark.history.RepositoryReader.Tracking;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteHistory;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.notes.scan.noteid.NoteInventory;
import io.github.waymark.notes.scan.noteid.WorkTreeNotes;
import io.github.waymark.notes.scan.store.BranchNotes;
import io.github.waymark.notes.scan.store.RecordFormat;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
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
public final class RecordedNotes implements NoteRepository {

    private final WorkTreeNotes workTree;
    private final NoteConventions rules;
    private final String record;
    private final String where;

    private RecordedNotes(WorkTreeNotes workTree, NoteConventions rules, String record, String where) {
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
    public static NoteRepository of(Path top, NoteConventions rules, String record, String where) {
        return new RecordedNotes(new WorkTreeNotes(top), rules, record, where);
    }

    @Override
    public Scan scan(ScanRange scanRange) {
        if (scanRange.branch().isPresent()) {
            throw withoutGit("The notes of " + scanRange.branch().get() + " are not known.");
        }
        BranchNotes line = seriesStart(RecordFormat.read(record, where), scanRange);
        Set<String> found = workTree.notes(rules.folders(), new HashSet<>(line.paths()));
        List<Note> notes = new NoteInventory(rules)
                .checkedOut(line.paths(), found, scanRange.untracked(), RecordedNotes::tracking);
        return new BranchScan(rules, scanRange, line, notes).scan();
    }

    /** What the record lacks was added since; what only the record has was deleted. */
    private static Map<String, Tracking> tracking(Collection<String> paths) {
        Map<String, Tracking> tracking = new TreeMap<>();
        paths.forEach(path -> tracking.put(path, Tracking.UNTRACKED));
        return tracking;
    }

    private static BranchNotes seriesStart(BranchNotes line, ScanRange scanRange) {
        Optional<SeriesStart.Start> start = scanRange.wholeHistory() ? Optional.empty() : line.start();
        if (scanRange.earliest().isPresent()) {
            start = Optional.of(new SeriesStart.Start(
                    earliest(line, scanRange.earliest().get()).commit(), true));
        }
        return new BranchNotes(
                line.branch(),
                line.commit(),
                line.nameOfTip(),
                line.newestFirst(),
                line.paths(),
                line.released(),
                start,
                line.warnings());
    }

    private static ReleaseTag earliest(BranchNotes line, String name) {
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
                known.isEmpty() ? "Leave it out." : "Did you mean " + NearestName.to(name, known) + "?"));
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        return workTree.text(note.path());
    }

    @Override
    public String record(ScanRange scanRange) {
        return record;
    }

    /** None: an archive has one line of history. */
    @Override
    public List<Series> series() {
        return List.of();
    }

    @Override
    public Map<String, NoteOrigin> noteCommits(Scan scan) {
        return Map.of();
    }

    @Override
    public Scan between(String from, Optional<String> to) {
        throw withoutGit("What lies between two releases is not known.");
    }

    @Override
    public Optional<NoteHistory> explain(ScanRange scanRange, String pathOrId) {
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
