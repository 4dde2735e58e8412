package io.github.waymark.notes.scan;

import io.github.waymark.history.GitFolder;
import io.github.waymark.history.jgit.JGitHistory;
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
public final class GitNotes implements NoteBook {

    private final GitFolder folder;
    private final Rules rules;
    private final Map<String, String> environment;
    private final Path userHome;
    private final Memory memory;
    private final WorkTree workTree;
    private final Consumer<String> trail;
    private @Nullable Repository repository;

    private GitNotes(
            GitFolder folder,
            Rules rules,
            Map<String, String> environment,
            Path userHome,
            Memory memory,
            Consumer<String> trail) {
        this.folder = folder;
        this.rules = rules;
        this.environment = environment;
        this.userHome = userHome;
        this.memory = memory;
        this.workTree = new WorkTree(folder.workTree());
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
    public static NoteBook of(
            GitFolder folder,
            Rules rules,
            Map<String, String> environment,
            Path userHome,
            Map<String, Object> build,
            long nowMillis,
            Consumer<String> trail) {
        Memory memory = new Memory(folder, rules, userHome, build, nowMillis, trail);
        return new GitNotes(folder, rules, environment, userHome, memory, trail);
    }

    private Repository repository() {
        Repository open = repository;
        if (open == null) {
            open = new Repository(folder, JGitHistory.open(folder, environment, userHome), rules, trail);
            repository = open;
        }
        return open;
    }

    @Override
    public Scan scan(Extent extent) {
        Optional<LineNotes> line = memory.line(extent, () -> repository().line(extent));
        if (line.isEmpty()) {
            return LineScan.withoutCommit(repository().archive().branch(), extent, notes(extent, List.of()));
        }
        return new LineScan(rules, extent, line.get(), notes(extent, line.get().paths())).scan();
    }

    private List<Note> notes(Extent extent, List<String> committed) {
        Inventory inventory = new Inventory(rules);
        if (extent.branch().isPresent() || folder.bare()) {
            return inventory.committed(committed);
        }
        Set<String> found = workTree.notes(rules.folders(), new HashSet<>(committed));
        return inventory.checkedOut(
                committed,
                found,
                extent.untracked(),
                paths -> repository().archive().tracking(paths));
    }

    @Override
    public Scan between(String from, Optional<String> to) {
        return new Between(repository(), rules).scan(from, to);
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        if (note.state() != Note.State.COMMITTED) {
            return workTree.text(note.path());
        }
        return scan.commit()
                .flatMap(commit -> repository().archive().text(commit, note.path(), WorkTree.MOST_BYTES))
                .orElseThrow(() -> WorkTree.tooLarge(note.path()));
    }

    @Override
    public List<Series> series() {
        return repository().series();
    }

    @Override
    public Map<String, Origin> origins(Scan scan) {
        return repository().origins(scan);
    }

    @Override
    public Optional<Story> explain(Extent extent, String pathOrId) {
        return new Stories(repository(), rules).tell(scan(extent), extent, pathOrId);
    }

    @Override
    public String record(Extent extent) {
        LineNotes line = memory.line(extent, () -> repository().line(extent))
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        folder.gitDir().toString(),
                        "A record tells which release each note belongs to, as git has it.",
                        "Commit first.")));
        return RecordText.write(line);
    }

    @Override
    public void close() {
        Repository open = repository;
        repository = null;
        if (open != null) {
            open.close();
        }
    }
}
