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
 * Where a series begins on a line of history.
 *
 * <p>A series has the releases after the one that the series before it started from. The branch where development goes on shows
 * what came after the newest series started. Releases are whole: either all notes of one are shown, or none.
 */
public final class SeriesStart {

    /**
     * The oldest release to be shown.
     *
     * @param commit of a release
     * @param included whether that release itself is shown, or only those after it
     */
    public record Start(String commit, boolean included) {}

    private final CommitGraph graph;
    private final ReleaseTags tags;
    private final Branches branches;
    private final @Nullable BranchHistory main;
    private final Map<Branches.Tip, Optional<ReleaseTag>> bases = new HashMap<>();
    private final Map<String, BitSet> reached = new HashMap<>();

    public SeriesStart(CommitGraph graph, ReleaseTags tags, Branches branches) {
        this.graph = graph;
        this.tags = tags;
        this.branches = branches;
        this.main = branches.main().isEmpty()
                ? null
                : new BranchHistory(graph, graph.indexOf(branches.main().get().commit()), tags);
    }

    /** All series with the release that each started from. */
    public List<Series> series() {
        List<Series> series = new ArrayList<>();
        for (Branches.Tip tip : branches.series()) {
            series.add(new Series(tip.name(), tip.ref(), tip.commit(), base(tip).map(ReleaseTag::name)));
        }
        return series;
    }

    private Optional<ReleaseTag> base(Branches.Tip series) {
        return bases.computeIfAbsent(series, tip -> Optional.ofNullable(base(reached(tip))));
    }

    /** Not to be changed. */
    private BitSet reached(Branches.Tip series) {
        return reached.computeIfAbsent(
                series.commit(), commit -> new BranchHistory(graph, graph.indexOf(commit), tags).reached());
    }

    /** Where a series started on a line, counted from the newest release; -1 when that is not on it. */
    private int placeOfBase(Branches.Tip series, BranchHistory line) {
        Optional<ReleaseTag> base = base(series);
        return base.isEmpty() ? -1 : line.newestFirst().indexOf(base.get());
    }

    /** The newest release that some commits and the main branch have in common; null when there is none. */
    private @Nullable ReleaseTag base(BitSet reached) {
        if (main == null) {
            return null;
        }
        for (ReleaseTag release : main.newestFirst()) {
            if (reached.get(graph.indexOf(release.commit()))) {
                return release;
            }
        }
        return null;
    }

    /**
     * Where to begin for a branch that was asked for by name; empty to show all.
     *
     * @param name as the branches know it
     */
    public Optional<Start> ofNamed(String name, int tip, BranchHistory line) {
        if (main != null && branches.series(name).isEmpty() && main.reached().get(tip)) {
            return ofMain(tip, line);
        }
        return ofSeries(branches.series(name), line);
    }

    /** Where to begin for what is checked out; empty to show all. */
    public Optional<Start> ofCheckedOut(Optional<String> branch, int tip, BranchHistory line) {
        Optional<Branches.Tip> own = branch.isPresent() ? branches.series(branch.get()) : Optional.empty();
        if (own.isEmpty() && main != null && !main.reached().get(tip)) {
            own = shared(line);
        }
        return own.isPresent() ? ofSeries(own, line) : ofMain(tip, line);
    }

    /** The series whose own commits the line has too: work on a fix for it, or its commit without a branch as in CI. */
    private Optional<Branches.Tip> shared(BranchHistory line) {
        if (main == null) {
            return Optional.empty();
        }
        for (Branches.Tip tip : branches.series()) {
            BitSet own = (BitSet) reached(tip).clone();
            own.andNot(main.reached());
            if (own.intersects(line.reached())) {
                return Optional.of(tip);
            }
        }
        return Optional.empty();
    }

    private Optional<Start> ofMain(int tip, BranchHistory line) {
        int newest = line.newestFirst().size();
        for (Branches.Tip series : branches.series()) {
            int place = placeOfBase(series, line);
            // A series that starts right here takes nothing away from the release that it starts from.
            if (place >= 0 && graph.indexOf(line.newestFirst().get(place).commit()) != tip) {
                newest = Math.min(newest, place);
            }
        }
        return newest == line.newestFirst().size()
                ? Optional.empty()
                : Optional.of(new Start(line.newestFirst().get(newest).commit(), false));
    }

    private Optional<Start> ofSeries(Optional<Branches.Tip> own, BranchHistory line) {
        ReleaseTag base = base(line.reached());
        if (base == null) {
            return Optional.empty();
        }
        int place = line.newestFirst().indexOf(base);
        int before = line.newestFirst().size();
        for (Branches.Tip series : own.isPresent() ? branches.series() : List.<Branches.Tip>of()) {
            int otherPlace = placeOfBase(series, line);
            if (otherPlace > place) {
                before = Math.min(before, otherPlace);
            }
        }
        return before < line.newestFirst().size()
                ? Optional.of(new Start(line.newestFirst().get(before).commit(), false))
                : Optional.of(new Start(base.commit(), true));
    }
}
