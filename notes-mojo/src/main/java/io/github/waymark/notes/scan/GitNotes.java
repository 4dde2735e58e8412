package io.github.waymark.notes.scan;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteHistory;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.NoteRepository;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.scan.noteid.NoteInventory;
import io.github.waymark.notes.scan.noteid.WorkTreeNotes;
import io.github.waymark.notes.scan.store.BranchNotes;
import io.github.waymark.notes.scan.store.RecordFormat;
import io.github.waymark.notes.scan.store.ScanCache;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notes of a git repository.
 *
 * <p>The repository is only opened if the result is not cached. The slow part of a scan is cached in the git directory until a ref or a
 * convention changes.
 */
public final class GitNotes implements NoteRepository {

    private final GitFolder folder;
    private final NoteConventions conventions;
    private final Map<String, String> environment;
    private final Path userHome;
    private final ScanCache scanCache;
    private final WorkTreeNotes workTree;
    private final Consumer<String> debug;
    private @Nullable OpenRepository repository;

    /**
     * Prepares reading; nothing is opened yet.
     *
     * @param environment the environment of the process; only the variables that git itself reads are used
     * @param userHome the home directory of the user, for the configuration of git
     * @param build the results of the same build, which several threads may share; empty at first
     * @param nowMillis the current time: files that were changed just now may change again without a new time stamp, so results of them
     *     are not cached
     * @param debug receives debug lines that say where results come from
     */
    public GitNotes(
            GitFolder folder,
            NoteConventions conventions,
            Map<String, String> environment,
            Path userHome,
            Map<String, Object> build,
            long nowMillis,
            Consumer<String> debug) {
        this.folder = folder;
        this.conventions = conventions;
        this.environment = environment;
        this.userHome = userHome;
        this.scanCache = new ScanCache(folder, conventions, userHome, build, nowMillis, debug);
        this.workTree = new WorkTreeNotes(folder.workTree());
        this.debug = debug;
    }

    private OpenRepository repository() {
        OpenRepository open = repository;
        if (open == null) {
            open = new OpenRepository(folder, JGitHistory.open(folder, environment, userHome), conventions, debug);
            repository = open;
        }
        return open;
    }

    @Override
    public Scan scan(ScanRange scanRange) {
        Optional<BranchNotes> branchNotes =
                scanCache.get(scanRange, () -> repository().branchNotes(scanRange));
        if (branchNotes.isEmpty()) {
            return BranchScan.withoutCommit(repository().reader().branch(), scanRange, notes(scanRange, List.of()));
        }
        return new BranchScan(
                        conventions,
                        scanRange,
                        branchNotes.get(),
                        notes(scanRange, branchNotes.get().paths()))
                .scan();
    }

    private List<Note> notes(ScanRange scanRange, List<String> committedPaths) {
        NoteInventory inventory = new NoteInventory(conventions);
        if (scanRange.branch().isPresent() || folder.bare()) {
            return inventory.committed(committedPaths);
        }
        Set<String> found = workTree.notes(conventions.folders(), new HashSet<>(committedPaths));
        return inventory.checkedOut(
                committedPaths,
                found,
                scanRange.untracked(),
                paths -> repository().reader().tracking(paths));
    }

    @Override
    public Scan between(String from, Optional<String> to) {
        return new ReleaseDiff(repository(), conventions).scan(from, to);
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        if (note.state() != Note.State.COMMITTED) {
            return workTree.text(note.path());
        }
        return scan.commit()
                .flatMap(commit -> repository().reader().text(commit, note.path(), WorkTreeNotes.MAX_BYTES))
                .orElseThrow(() -> WorkTreeNotes.tooLarge(note.path()));
    }

    @Override
    public List<Series> series() {
        return repository().series();
    }

    @Override
    public Map<String, NoteOrigin> noteCommits(Scan scan) {
        return repository().noteCommits(scan);
    }

    @Override
    public Optional<NoteHistory> explain(ScanRange scanRange, String pathOrId) {
        return new NoteHistoryReader(repository(), conventions).read(scan(scanRange), scanRange, pathOrId);
    }

    @Override
    public String record(ScanRange scanRange) {
        BranchNotes branchNotes = scanCache
                .get(scanRange, () -> repository().branchNotes(scanRange))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "The repository has no commits.",
                        folder.gitDir().toString(),
                        "The record contains the release of each note, which is determined from the history.",
                        "Create the first commit.")));
        return RecordFormat.write(branchNotes);
    }

    @Override
    public void close() {
        OpenRepository open = repository;
        repository = null;
        if (open != null) {
            open.close();
        }
    }
}
