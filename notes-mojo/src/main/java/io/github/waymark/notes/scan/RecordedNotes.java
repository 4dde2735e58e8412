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

/** Reads the notes of an unpacked source archive, which has no git repository but a record of the releases of its notes. */
public final class RecordedNotes implements NoteRepository {

    private final WorkTreeNotes workTree;
    private final NoteConventions conventions;
    private final String record;
    private final String where;

    /**
     * Reads the notes below a folder.
     *
     * @param record the text of the record
     * @param where the file of the record, for messages
     */
    public RecordedNotes(Path top, NoteConventions conventions, String record, String where) {
        this.workTree = new WorkTreeNotes(top);
        this.conventions = conventions;
        this.record = record;
        this.where = where;
    }

    @Override
    public Scan scan(ScanRange scanRange) {
        if (scanRange.branch().isPresent()) {
            throw withoutGit("The notes of " + scanRange.branch().get() + " are not available.");
        }
        BranchNotes branchNotes = withStart(RecordFormat.read(record, where), scanRange);
        Set<String> found = workTree.notes(conventions.folders(), new HashSet<>(branchNotes.paths()));
        List<Note> notes = new NoteInventory(conventions)
                .checkedOut(branchNotes.paths(), found, scanRange.untracked(), RecordedNotes::tracking);
        return new BranchScan(conventions, scanRange, branchNotes, notes).scan();
    }

    /** Files that the record lacks were added later, and files that only the record has were deleted. */
    private static Map<String, Tracking> tracking(Collection<String> paths) {
        Map<String, Tracking> tracking = new TreeMap<>();
        paths.forEach(path -> tracking.put(path, Tracking.UNTRACKED));
        return tracking;
    }

    private static BranchNotes withStart(BranchNotes branchNotes, ScanRange scanRange) {
        Optional<SeriesStart.Start> start = scanRange.wholeHistory() ? Optional.empty() : branchNotes.start();
        if (scanRange.earliest().isPresent()) {
            start = Optional.of(new SeriesStart.Start(
                    earliest(branchNotes, scanRange.earliest().get()).commit(), true));
        }
        return new BranchNotes(
                branchNotes.branch(),
                branchNotes.commit(),
                branchNotes.nameOfTip(),
                branchNotes.base(),
                branchNotes.newestFirst(),
                branchNotes.paths(),
                branchNotes.released(),
                branchNotes.deleted(),
                start,
                branchNotes.warnings());
    }

    private static ReleaseTag earliest(BranchNotes branchNotes, String name) {
        List<String> known = new ArrayList<>();
        for (ReleaseTag release : branchNotes.newestFirst()) {
            if (release.name().equals(name) || release.tag().equals(name)) {
                return release;
            }
            known.add(release.name());
        }
        throw new ProblemException(new Problem(
                "The release " + name + " is not in the record of the release notes.",
                "the earliest release",
                "Notes are shown from this release on.",
                known.isEmpty() ? "Omit the earliest release." : "Did you mean " + NearestName.to(name, known) + "?"));
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        return workTree.text(note.path());
    }

    @Override
    public String record(ScanRange scanRange) {
        return record;
    }

    /** The record covers one branch only. */
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
        throw withoutGit("The difference between two releases is not available.");
    }

    @Override
    public Optional<NoteHistory> explain(ScanRange scanRange, String pathOrId) {
        throw withoutGit("The history of a note is not available.");
    }

    private ProblemException withoutGit(String what) {
        return new ProblemException(new Problem(
                what,
                where,
                "Without a git repository, only the record of the source archive is available, which covers one"
                        + " branch.",
                "Run the goal in a clone of the repository."));
    }

    @Override
    public void close() {
        // Nothing to close.
    }
}
