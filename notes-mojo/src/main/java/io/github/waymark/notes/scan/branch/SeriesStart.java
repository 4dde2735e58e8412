package io.github.waymark.notes.scan.branch;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.notes.Series;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the release where a series starts.
 *
 * <p>A series shows the releases after the one that the previous series branched off. The main branch shows the releases after the start
 * of the newest series. Either all notes of a release are shown, or none.
 */
public final class SeriesStart {

    /**
     * The oldest release to show.
     *
     * @param commit the commit of a release
     * @param included whether that release itself is shown, or only later ones
     */
    public record Start(String commit, boolean included) {}

    private final CommitGraph graph;
    private final Branches branches;
    private final @Nullable BranchHistory main;
    private final Map<Branches.Tip, Optional<ReleaseTag>> bases = new HashMap<>();
    private final Map<String, BitSet> reached = new HashMap<>();

    public SeriesStart(CommitGraph graph, ReleaseTags tags, Branches branches) {
        this.graph = graph;
        this.branches = branches;
        this.main = branches.main().isEmpty()
                ? null
                : new BranchHistory(graph, graph.indexOf(branches.main().get().commit()), tags);
    }

    /** All series with the release that each branched off. */
    public List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (Branches.Tip tip : branches.series()) {
            series.add(new Series(tip.name(), tip.ref(), tip.commit(), base(tip).map(ReleaseTag::name)));
        }
        return series;
    }

    private Optional<ReleaseTag> base(Branches.Tip series) {
        return bases.computeIfAbsent(
                series, tip -> main == null ? Optional.empty() : main.releaseAtFork(graph.indexOf(tip.commit())));
    }

    /** The caller must not modify the result. */
    private BitSet reached(Branches.Tip series) {
        return reached.computeIfAbsent(series.commit(), commit -> graph.reachable(graph.indexOf(commit)));
    }

    /** The index of a release among those of a branch, newest first; -1 if it is not on the branch. */
    private static int index(Optional<ReleaseTag> release, BranchHistory history) {
        return release.isEmpty() ? -1 : history.newestFirst().indexOf(release.get());
    }

    /** The index, from a first one on, of the newest release of a branch that a series has too. */
    private int newestOf(Branches.Tip series, BranchHistory history, int from) {
        int index = from;
        while (!reached(series)
                .get(graph.indexOf(history.newestFirst().get(index).commit()))) {
            index++;
        }
        return index;
    }

    /** The newest release of a series that is also on the main branch, because the series started after it or was merged back. */
    private Optional<ReleaseTag> newestOnMain(Branches.Tip series) {
        return main == null
                ? Optional.empty()
                : main.newestFirst().stream()
                        .filter(release -> reached(series).get(graph.indexOf(release.commit())))
                        .findFirst();
    }

    /**
     * The start for a branch that was requested by name; empty to show all.
     *
     * @param name the short name of the branch
     */
    public Optional<Start> forBranch(String name, int tip, BranchHistory history) {
        if (main != null && branches.series(name).isEmpty() && main.commits().get(tip)) {
            return forMain(tip, history);
        }
        return forSeries(branches.series(name), history);
    }

    /** The start for the checked-out commit; empty to show all. */
    public Optional<Start> forCheckedOut(Optional<String> branch, int tip, BranchHistory history) {
        Optional<Branches.Tip> own = branch.isPresent() ? branches.series(branch.get()) : Optional.empty();
        if (own.isEmpty() && main != null && !main.commits().get(tip)) {
            own = seriesOf(history);
        }
        return own.isPresent() ? forSeries(own, history) : forMain(tip, history);
    }

    /** The series that the history has commits of: a branch with a fix for it, or a detached commit of it as in CI. */
    private Optional<Branches.Tip> seriesOf(BranchHistory history) {
        if (main == null) {
            return Optional.empty();
        }
        for (Branches.Tip tip : branches.series()) {
            BitSet own = (BitSet) reached(tip).clone();
            own.andNot(main.commits());
            if (own.intersects(history.commits())) {
                return Optional.of(tip);
            }
        }
        return Optional.empty();
    }

    private Optional<Start> forMain(int tip, BranchHistory history) {
        int newest = history.newestFirst().size();
        for (Branches.Tip series : branches.series()) {
            int index = index(newestOnMain(series), history);
            // A series that branches off the tip itself does not hide the release at the tip.
            if (index >= 0 && graph.indexOf(history.newestFirst().get(index).commit()) != tip) {
                newest = Math.min(newest, index);
            }
        }
        return newest == history.newestFirst().size()
                ? Optional.empty()
                : Optional.of(new Start(history.newestFirst().get(newest).commit(), false));
    }

    private Optional<Start> forSeries(Optional<Branches.Tip> own, BranchHistory history) {
        Optional<ReleaseTag> base = main == null ? Optional.empty() : main.releaseAtFork(history.tip());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        int index = index(base, history);
        int before = history.newestFirst().size();
        for (Branches.Tip series : own.isPresent() ? branches.series() : List.<Branches.Tip>of()) {
            if (index(base(series), history) > index) {
                before = Math.min(before, newestOf(series, history, index + 1));
            }
        }
        return before < history.newestFirst().size()
                ? Optional.of(new Start(history.newestFirst().get(before).commit(), false))
                : Optional.of(new Start(base.get().commit(), true));
    }
}
