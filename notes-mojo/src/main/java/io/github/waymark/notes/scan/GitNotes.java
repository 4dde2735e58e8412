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
 * The notes of a git repository.
 *
 * <p>The repository is only opened for what is not remembered: a scan's costly part is kept inside the git folder until a reference
 * or a rule changes.
 */
public final class GitNotes implements NoteRepository {

    private final GitFolder folder;
    private final NoteConventions rules;
    private final Map<String, String> environment;
    private final Path userHome;
    private final ScanCache scanCache;
    private final WorkTreeNotes workTree;
    private final Consumer<String> trail;
    private @Nullable OpenRepository repository;

    private GitNotes(
            GitFolder folder,
            NoteConventions rules,
            Map<String, String> environment,
            Path userHome,
            ScanCache scanCache,
            Consumer<String> trail) {
        this.folder = folder;
        this.rules = rules;
        this.environment = environment;
        this.userHome = userHome;
        this.scanCache = scanCache;
        this.workTree = new WorkTreeNotes(folder.workTree());
        this.trail = trail;
    }

    /**
     * The notes of a repository.
     *
     * @param environment the process's environment; only what git itself would heed is looked at
     * @param userHome the user's home folder, for git's own settings
     * @param build what others remembered in the same build, who may be asking at the same time; empty at first
     * @param nowMillis the clock: what changed just now may change again without a trace, and is not kept
     * @param trail is told where answers come from, for those who look into a build
     */
    public static NoteRepository of(
            GitFolder folder,
            NoteConventions rules,
            Map<String, String> environment,
            Path userHome,
            Map<String, Object> build,
            long nowMillis,
            Consumer<String> trail) {
        ScanCache scanCache = new ScanCache(folder, rules, userHome, build, nowMillis, trail);
        return new GitNotes(folder, rules, environment, userHome, scanCache, trail);
    }

    private OpenRepository repository() {
        OpenRepository open = repository;
        if (open == null) {
            open = new OpenRepository(folder, JGitHistory.open(folder, environment, userHome), rules, trail);
            repository = open;
        }
        return open;
    }

    @Override
    public Scan scan(ScanRange scanRange) {
        Optional<BranchNotes> line =
                scanCache.line(scanRange, () -> repository().line(scanRange));
        if (line.isEmpty()) {
            return BranchScan.withoutCommit(repository().archive().branch(), scanRange, notes(scanRange, List.of()));
        }
        return new BranchScan(
                        rules,
                        scanRange,
                        line.get(),
                        notes(scanRange, line.get().paths()))
                .scan();
    }

    private List<Note> notes(ScanRange scanRange, List<String> committed) {
        NoteInventory inventory = new NoteInventory(rules);
        if (scanRange.branch().isPresent() || folder.bare()) {
            return inventory.committed(committed);
        }
        Set<String> found = workTree.notes(rules.folders(), new HashSet<>(committed));
        return inventory.checkedOut(
                committed,
                found,
                scanRange.untracked(),
                paths -> repository().archive().tracking(paths));
    }

    @Override
    public Scan between(String from, Optional<String> to) {
        return new ReleaseDiff(repository(), rules).scan(from, to);
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        if (note.state() != Note.State.COMMITTED) {
            return workTree.text(note.path());
        }
        return scan.commit()
                .flatMap(commit -> repository().archive().text(commit, note.path(), WorkTreeNotes.MOST_BYTES))
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
        return new NoteHistoryReader(repository(), rules).tell(scan(scanRange), scanRange, pathOrId);
    }

    @Override
    public String record(ScanRange scanRange) {
        BranchNotes line = scanCache
                .line(scanRange, () -> repository().line(scanRange))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        folder.gitDir().toString(),
                        "A record tells which release each note belongs to, as git has it.",
                        "Commit first.")));
        return RecordFormat.write(line);
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
