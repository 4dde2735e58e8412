package io.github.waymark.notes.scan;

import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.NoteOrigin;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.scan.branch.BranchHistory;
import io.github.waymark.notes.scan.branch.Branches;
import io.github.waymark.notes.scan.branch.FirstReleases;
import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.ReleaseTags;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.notes.scan.branch.ShallowCheck;
import io.github.waymark.notes.scan.noteid.NoteTrees;
import io.github.waymark.notes.scan.store.BranchNotes;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.NearestName;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open repository. One walk through its commits serves all scans, however many series there are. */
final class OpenRepository implements AutoCloseable {

    private final GitFolder folder;
    private final RepositoryReader reader;
    private final NoteConventions conventions;
    private final NoteTrees trees;
    private final FirstReleases firstReleases;
    private final ReleaseTags tags;
    private final Branches branches;
    private final Consumer<String> debug;
    private final List<String> tips = new ArrayList<>();
    private @Nullable CommitGraph graph;
    private @Nullable SeriesStart seriesStart;

    OpenRepository(GitFolder folder, RepositoryReader reader, NoteConventions conventions, Consumer<String> debug) {
        this.debug = debug;
        this.folder = folder;
        this.reader = reader;
        this.conventions = conventions;
        this.trees = new NoteTrees(reader, conventions.folders());
        this.firstReleases = new FirstReleases(trees);
        List<RepositoryReader.Tag> all = reader.tags();
        this.tags = new ReleaseTags(all, conventions);
        this.branches = new Branches(reader, conventions, all);
    }

    RepositoryReader reader() {
        return reader;
    }

    ReleaseTags tags() {
        return tags;
    }

    /** The notes of a branch; empty before the first commit. */
    Optional<BranchNotes> branchNotes(ScanRange scanRange) {
        Optional<Branches.Tip> found = tip(scanRange);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Branches.Tip tip = found.get();
        boolean startsLater = !scanRange.wholeHistory() || scanRange.earliest().isPresent();
        CommitGraph commits = graph(tip.commit(), startsLater);
        BranchHistory history = new BranchHistory(commits, commits.indexOf(tip.commit()), tags);
        Optional<SeriesStart.Start> start = startsLater ? start(scanRange, tip, commits, history) : Optional.empty();
        List<Problem> warnings = new ArrayList<>();
        tags.refused().ifPresent(warnings::add);
        new ShallowCheck(commits, folder)
                .check(history, start, scanRange.allowShallow())
                .ifPresent(warnings::add);
        List<String> paths = trees.paths(tip.commit());
        return Optional.of(new BranchNotes(
                Optional.of(tip.name()).filter(name -> !name.isEmpty()),
                tip.commit(),
                history.nameOfTip(),
                history.base(),
                history.newestFirst(),
                paths,
                firstReleases.find(paths, history.oldestFirst()),
                deleted(commits, history),
                start,
                warnings));
    }

    /** The notes of releases that the base contains, but that the base itself doesn't have any more. */
    private Map<Long, ReleaseTag> deleted(CommitGraph commits, BranchHistory history) {
        Optional<ReleaseTag> base = history.base();
        if (base.isEmpty()) {
            return Map.of();
        }
        BitSet contained = commits.reachable(commits.indexOf(base.get().commit()));
        return firstReleases.deleted(base.get(), release -> contained.get(commits.indexOf(release.commit())));
    }

    /** The tip of the range; empty before the first commit. */
    Optional<Branches.Tip> tip(ScanRange scanRange) {
        if (scanRange.branch().isPresent()) {
            return Optional.of(branches.tip(scanRange.branch().get()));
        }
        return reader.head().map(commit -> new Branches.Tip(reader.branch().orElse(""), "HEAD", commit));
    }

    private Optional<SeriesStart.Start> start(
            ScanRange scanRange, Branches.Tip tip, CommitGraph commits, BranchHistory history) {
        if (scanRange.earliest().isPresent()) {
            return Optional.of(
                    new SeriesStart.Start(commitOf(scanRange.earliest().get(), history), true));
        }
        int commit = commits.indexOf(tip.commit());
        return scanRange.branch().isPresent()
                ? seriesStart(commits).forBranch(tip.name(), commit, history)
                : seriesStart(commits).forCheckedOut(reader.branch(), commit, history);
    }

    private SeriesStart seriesStart(CommitGraph commits) {
        SeriesStart known = seriesStart;
        if (known == null) {
            known = new SeriesStart(commits, tags, branches);
            seriesStart = known;
        }
        return known;
    }

    /** The commit of a release, which must be on the branch. */
    private String commitOf(String name, BranchHistory history) {
        String commit = tags.commitOf(name);
        List<String> known = new ArrayList<>();
        for (ReleaseTag release : history.newestFirst()) {
            if (release.commit().equals(commit)) {
                return release.commit();
            }
            known.add(release.name());
        }
        throw new ProblemException(new Problem(
                "The release " + name + " is not on the scanned branch.",
                "the earliest release",
                "Notes are shown from this release on, so it must be an ancestor of the scanned commit.",
                known.isEmpty()
                        ? "The branch has no releases; omit the earliest release."
                        : "Did you mean " + NearestName.to(name, known) + "? `git tag --merged` lists them."));
    }

    /** The paths of the notes in a commit. */
    List<String> paths(String commit) {
        return trees.paths(commit);
    }

    /** The history of a commit, back to the first commit. */
    BranchHistory history(String tip) {
        CommitGraph commits = graph(tip, false);
        return new BranchHistory(commits, commits.indexOf(tip), tags);
    }

    /** The commits reachable from a tip and, on request, from all series. */
    CommitGraph graph(String tip, boolean withSeries) {
        List<String> requested = new ArrayList<>(tips);
        add(requested, tip);
        // After a second branch, requests for all others may follow, so all are read in one walk.
        boolean another = graph != null && requested.size() > tips.size();
        if (withSeries || another) {
            branches.main().ifPresent(main -> add(requested, main.commit()));
            for (Branches.Tip series : branches.series()) {
                add(requested, series.commit());
            }
        }
        CommitGraph known = graph;
        if (known == null || requested.size() > tips.size()) {
            tips.clear();
            tips.addAll(requested);
            known = reader.graph(tips);
            debug.accept("read " + Count.of(known.size(), "commit") + " of " + folder.gitDir());
            graph = known;
            seriesStart = null;
        }
        return known;
    }

    private void add(List<String> requested, String tip) {
        CommitGraph known = graph;
        if (!requested.contains(tip) && (known == null || known.indexOf(tip) < 0)) {
            requested.add(tip);
        }
    }

    List<Series> series() {
        Optional<String> any = branches.main().map(Branches.Tip::commit).or(reader::head);
        return any.isEmpty() ? List.of() : seriesStart(graph(any.get(), true)).series();
    }

    Map<String, NoteOrigin> noteCommits(Scan scan) {
        return scan.commit().isEmpty()
                ? Map.of()
                : new NoteCommits(reader, graph(scan.commit().get(), false), conventions.folders()).find(scan);
    }

    @Override
    public void close() {
        reader.close();
    }
}
