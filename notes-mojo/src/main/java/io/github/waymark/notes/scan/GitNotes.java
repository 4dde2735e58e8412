package io.github.waymark.notes.scan;

import io.github.waymark.history.Archive;
import io.github.waymark.history.CommitGraph;
import io.github.waymark.history.GitFolder;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notes of a git repository. One walk through the commits serves all questions, however many series there are. */
public final class GitNotes implements NoteBook {

    private final GitFolder folder;
    private final Archive archive;
    private final Rules rules;
    private final WorkTree workTree;
    private final NoteTrees trees;
    private final ReleaseTags tags;
    private final Branches branches;
    private final List<String> tips = new ArrayList<>();
    private @Nullable CommitGraph graph;
    private @Nullable Cut cut;

    /**
     * Notes of an open repository.
     *
     * @param archive the repository, closed with the notes
     */
    public GitNotes(GitFolder folder, Archive archive, Rules rules) {
        this.folder = folder;
        this.archive = archive;
        this.rules = rules;
        this.workTree = new WorkTree(folder.workTree());
        this.trees = new NoteTrees(archive, rules.folders());
        List<Archive.Tag> all = archive.tags();
        this.tags = new ReleaseTags(all, rules.tags());
        this.branches = new Branches(archive, rules, all);
    }

    @Override
    public Scan scan(Extent extent) {
        Optional<Branches.Tip> found = tip(extent);
        if (found.isEmpty()) {
            return LineScan.withoutCommit(archive.branch(), extent, notes(extent, List.of()));
        }
        Branches.Tip tip = found.get();
        boolean cut = !extent.wholeHistory() || extent.earliest().isPresent();
        CommitGraph commits = graph(tip.commit(), cut);
        Line line = new Line(commits, commits.indexOf(tip.commit()), tags);
        Optional<Cut.Start> start = cut ? start(extent, tip, commits, line) : Optional.empty();
        List<Problem> warnings = new ArrayList<>(tags.refused());
        new Depth(commits, folder).require(line, start, extent.allowShallow()).ifPresent(warnings::add);
        List<String> committed = trees.paths(tip.commit());
        return new LineScan(rules, extent, tags, line, tip.commit(), committed, notes(extent, committed), trees)
                .scan(Optional.of(tip.name()).filter(name -> !name.isEmpty()), start, warnings);
    }

    private Optional<Branches.Tip> tip(Extent extent) {
        if (extent.branch().isPresent()) {
            return Optional.of(branches.tip(extent.branch().get()));
        }
        return archive.head().map(commit -> new Branches.Tip(archive.branch().orElse(""), "HEAD", commit));
    }

    private List<Note> notes(Extent extent, List<String> committed) {
        Inventory inventory = new Inventory(archive, rules);
        return extent.branch().isPresent() || folder.bare()
                ? inventory.committed(committed)
                : inventory.checkedOut(committed, workTree, extent.untracked());
    }

    private Optional<Cut.Start> start(Extent extent, Branches.Tip tip, CommitGraph commits, Line line) {
        if (extent.earliest().isPresent()) {
            return Optional.of(new Cut.Start(earliest(extent.earliest().get(), line), true));
        }
        int commit = commits.indexOf(tip.commit());
        return extent.branch().isPresent()
                ? cut(commits).ofNamed(tip.name(), commit, line)
                : cut(commits).ofCheckedOut(archive.branch(), commit, line);
    }

    private Cut cut(CommitGraph commits) {
        Cut known = cut;
        if (known == null) {
            known = new Cut(commits, tags, branches);
            cut = known;
        }
        return known;
    }

    private String earliest(String name, Line line) {
        String commit = tags.commitOf(name);
        List<String> known = new ArrayList<>();
        for (ReleaseTag release : line.newestFirst()) {
            if (release.commit().equals(commit)) {
                return release.commit();
            }
            known.add(release.name());
        }
        throw new ProblemException(new Problem(
                "The release " + name + " is not behind the commit that is looked at.",
                "the earliest release that was asked for",
                "Notes are shown from there on, so it must be one of the line's releases.",
                known.isEmpty()
                        ? "There is no release at all; leave the earliest one out."
                        : "Did you mean " + Nearest.to(name, known) + "? `git tag --merged` lists them."));
    }

    /** The commits behind a tip and, where they matter, behind all series. */
    private CommitGraph graph(String tip, boolean withSeries) {
        List<String> wanted = new ArrayList<>(tips);
        add(wanted, tip);
        if (withSeries) {
            branches.main().ifPresent(main -> add(wanted, main.commit()));
            for (Branches.Tip series : branches.series()) {
                add(wanted, series.commit());
            }
        }
        CommitGraph known = graph;
        if (known == null || wanted.size() > tips.size()) {
            tips.clear();
            tips.addAll(wanted);
            known = archive.graph(tips);
            graph = known;
            cut = null;
        }
        return known;
    }

    private void add(List<String> wanted, String tip) {
        if (!wanted.contains(tip) && (graph == null || graph.indexOf(tip) < 0)) {
            wanted.add(tip);
        }
    }

    @Override
    public byte[] text(Scan scan, Note note) {
        if (note.state() != Note.State.COMMITTED) {
            return workTree.text(note.path());
        }
        return scan.commit()
                .flatMap(commit -> archive.text(commit, note.path(), WorkTree.MOST_BYTES))
                .orElseThrow(() -> WorkTree.tooLarge(note.path()));
    }

    @Override
    public List<Series> series() {
        Optional<String> any = branches.main().map(Branches.Tip::commit).or(archive::head);
        return any.isEmpty() ? List.of() : cut(graph(any.get(), true)).series();
    }

    @Override
    public Map<String, Origin> origins(Scan scan) {
        return scan.commit().isEmpty()
                ? Map.of()
                : new Origins(archive, graph(scan.commit().get(), false), rules.folders()).of(scan);
    }

    @Override
    public Optional<Story> explain(Extent extent, String pathOrId) {
        return Optional.empty();
    }

    @Override
    public void close() {
        archive.close();
    }
}
