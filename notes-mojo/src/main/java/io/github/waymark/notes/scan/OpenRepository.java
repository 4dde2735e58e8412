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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A repository that is open. One walk through its commits serves all questions, however many series there are. */
final class OpenRepository implements AutoCloseable {

    private final GitFolder folder;
    private final RepositoryReader archive;
    private final NoteConventions rules;
    private final NoteTrees trees;
    private final FirstReleases firsts;
    private final ReleaseTags tags;
    private final Branches branches;
    private final Consumer<String> trail;
    private final List<String> tips = new ArrayList<>();
    private @Nullable CommitGraph graph;
    private @Nullable SeriesStart seriesStart;

    OpenRepository(GitFolder folder, RepositoryReader archive, NoteConventions rules, Consumer<String> trail) {
        this.trail = trail;
        this.folder = folder;
        this.archive = archive;
        this.rules = rules;
        this.trees = new NoteTrees(archive, rules.folders());
        this.firsts = new FirstReleases(trees);
        List<RepositoryReader.Tag> all = archive.tags();
        this.tags = new ReleaseTags(all, rules);
        this.branches = new Branches(archive, rules, all);
    }

    RepositoryReader archive() {
        return archive;
    }

    ReleaseTags tags() {
        return tags;
    }

    /** The notes of a line; empty before the first commit. */
    Optional<BranchNotes> line(ScanRange scanRange) {
        Optional<Branches.Tip> found = tip(scanRange);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Branches.Tip tip = found.get();
        boolean isCut = !scanRange.wholeHistory() || scanRange.earliest().isPresent();
        CommitGraph commits = graph(tip.commit(), isCut);
        BranchHistory line = new BranchHistory(commits, commits.indexOf(tip.commit()), tags);
        Optional<SeriesStart.Start> start = isCut ? start(scanRange, tip, commits, line) : Optional.empty();
        List<Problem> warnings = new ArrayList<>();
        tags.refused().ifPresent(warnings::add);
        new ShallowCheck(commits, folder)
                .require(line, start, scanRange.allowShallow())
                .ifPresent(warnings::add);
        List<String> paths = trees.paths(tip.commit());
        return Optional.of(new BranchNotes(
                Optional.of(tip.name()).filter(name -> !name.isEmpty()),
                tip.commit(),
                line.nameOfTip(),
                line.newestFirst(),
                paths,
                firsts.of(paths, line.oldestFirst()),
                start,
                warnings));
    }

    /** What is asked for; empty before the first commit. */
    Optional<Branches.Tip> tip(ScanRange scanRange) {
        if (scanRange.branch().isPresent()) {
            return Optional.of(branches.tip(scanRange.branch().get()));
        }
        return archive.head().map(commit -> new Branches.Tip(archive.branch().orElse(""), "HEAD", commit));
    }

    private Optional<SeriesStart.Start> start(
            ScanRange scanRange, Branches.Tip tip, CommitGraph commits, BranchHistory line) {
        if (scanRange.earliest().isPresent()) {
            return Optional.of(
                    new SeriesStart.Start(release(scanRange.earliest().get(), line, "the earliest release"), true));
        }
        int commit = commits.indexOf(tip.commit());
        return scanRange.branch().isPresent()
                ? seriesStart(commits).ofNamed(tip.name(), commit, line)
                : seriesStart(commits).ofCheckedOut(archive.branch(), commit, line);
    }

    private SeriesStart seriesStart(CommitGraph commits) {
        SeriesStart known = seriesStart;
        if (known == null) {
            known = new SeriesStart(commits, tags, branches);
            seriesStart = known;
        }
        return known;
    }

    /** The commit of a release that must be one of a line's. */
    private String release(String name, BranchHistory line, String role) {
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
                role + " that was asked for",
                "Notes are shown from there on, so it must be one of the line's releases.",
                known.isEmpty()
                        ? "There is no release at all; leave it out."
                        : "Did you mean " + NearestName.to(name, known) + "? `git tag --merged` lists them."));
    }

    /** The paths of the notes that a commit has. */
    List<String> paths(String commit) {
        return trees.paths(commit);
    }

    /** A line of history down to its first commit. */
    BranchHistory line(String tip) {
        CommitGraph commits = graph(tip, false);
        return new BranchHistory(commits, commits.indexOf(tip), tags);
    }

    /** The commits behind a tip and, where they matter, behind all series. */
    CommitGraph graph(String tip, boolean withSeries) {
        List<String> wanted = new ArrayList<>(tips);
        add(wanted, tip);
        // Who asks for a second line may ask for all of them: then they are read together, and once.
        boolean another = graph != null && wanted.size() > tips.size();
        if (withSeries || another) {
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
            trail.accept("read " + known.size() + " commits of " + folder.gitDir());
            graph = known;
            seriesStart = null;
        }
        return known;
    }

    private void add(List<String> wanted, String tip) {
        CommitGraph known = graph;
        if (!wanted.contains(tip) && (known == null || known.indexOf(tip) < 0)) {
            wanted.add(tip);
        }
    }

    List<Series> series() {
        Optional<String> any = branches.main().map(Branches.Tip::commit).or(archive::head);
        return any.isEmpty() ? List.of() : seriesStart(graph(any.get(), true)).series();
    }

    Map<String, NoteOrigin> noteCommits(Scan scan) {
        return scan.commit().isEmpty()
                ? Map.of()
                : new NoteCommits(archive, graph(scan.commit().get(), false), rules.folders()).of(scan);
    }

    @Override
    public void close() {
        archive.close();
    }
}
