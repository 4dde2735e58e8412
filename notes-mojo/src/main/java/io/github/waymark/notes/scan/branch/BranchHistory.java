package io.github.waymark.notes.scan.branch;

import io.github.waymark.git.commits.CommitGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A commit with everything that led to it; what null merges left aside does not count. */
public final class BranchHistory {

    private final CommitGraph graph;
    private final int tip;
    private final BitSet ignored;
    private final BitSet reached;
    private final Map<Integer, ReleaseTag> releases = new HashMap<>();
    private @Nullable List<ReleaseTag> newestFirst;

    public BranchHistory(CommitGraph graph, int tip, ReleaseTags tags) {
        this.graph = graph;
        this.tip = tip;
        this.ignored = nullMerges(graph, tip, tags);
        this.reached = graph.reachable(tip, ignored);
        for (ReleaseTag tag : tags.releases()) {
            int commit = graph.indexOf(tag.commit());
            if (commit >= 0 && reached.get(commit)) {
                releases.put(commit, tag);
            }
        }
    }

    /** Merges whose other parents brought something that was discarded; only looked for where releases depend on it. */
    private static BitSet nullMerges(CommitGraph graph, int tip, ReleaseTags tags) {
        BitSet taken = graph.reachable(tip, graph.mergesWithoutChange());
        BitSet doubtful = graph.reachable(tip);
        doubtful.andNot(taken);
        BitSet tagged = new BitSet();
        for (ReleaseTag tag : tags.releases()) {
            int commit = graph.indexOf(tag.commit());
            if (commit >= 0 && doubtful.get(commit)) {
                tagged.set(commit);
            }
        }
        if (tagged.isEmpty()) {
            return graph.mergesWithoutChange();
        }
        BitSet ignored = (BitSet) graph.mergesWithoutChange().clone();
        for (int merge = ignored.nextSetBit(tip); merge >= 0; merge = ignored.nextSetBit(merge + 1)) {
            if (brings(graph, merge, doubtful, tagged) && !graph.discards(merge)) {
                ignored.clear(merge);
            }
        }
        return ignored;
    }

    /** Whether a merge leads to one of the tagged commits without passing what is reached anyhow. */
    private static boolean brings(CommitGraph graph, int merge, BitSet doubtful, BitSet tagged) {
        BitSet side = new BitSet();
        for (int i = merge; i >= 0; i = side.nextSetBit(i + 1)) {
            if (tagged.get(i)) {
                return true;
            }
            for (int k = i == merge ? 1 : 0; k < graph.parentCount(i); k++) {
                int parent = graph.parent(i, k);
                side.set(parent, doubtful.get(parent));
            }
        }
        return false;
    }

    BitSet reached() {
        return reached;
    }

    /**
     * The line's releases as readers expect them: a release stands above those that it contains, and of two that don't contain each
     * other (a fix to an old series, merged late) the one with the higher version is on top.
     */
    public List<ReleaseTag> newestFirst() {
        List<ReleaseTag> known = newestFirst;
        if (known == null) {
            known = oldestFirst(ReleaseTagOrder.BY_VERSION);
            Collections.reverse(known);
            newestFirst = known;
        }
        return known;
    }

    /** In the order in which a note may have first come out: contained ones first, else by the time of the tag. */
    public List<ReleaseTag> oldestFirst() {
        return oldestFirst(ReleaseTagOrder.BY_TIME);
    }

    /**
     * Sorts by what a tag inherits: the greatest of the line behind it, itself included. So none comes before one that it contains,
     * however wrong a clock went or a version was chosen.
     */
    private List<ReleaseTag> oldestFirst(Comparator<ReleaseTag> order) {
        List<ReleaseTag> sorted = new ArrayList<>(releases.values());
        sorted.sort(order);
        IdentityHashMap<ReleaseTag, Integer> ranks = new IdentityHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.put(sorted.get(i), i + 1);
        }
        int[] inherited = new int[graph.size()];
        List<Integer> commits = new ArrayList<>();
        for (int i = reached.length() - 1; i >= 0; i = reached.previousSetBit(i - 1)) {
            int rank = 0;
            for (int k = 0; k < parentCount(i); k++) {
                rank = Math.max(rank, inherited[graph.parent(i, k)]);
            }
            ReleaseTag tag = releases.get(i);
            inherited[i] = tag == null ? rank : Math.max(rank, ranks.getOrDefault(tag, 0));
            if (tag != null) {
                commits.add(i);
            }
        }
        // The sort is stable, and the commits are in an order where children follow their parents.
        commits.sort(Comparator.comparingInt(commit -> inherited[commit]));
        sorted.clear();
        for (int commit : commits) {
            sorted.add(releases.get(commit));
        }
        return sorted;
    }

    private int parentCount(int commit) {
        return ignored.get(commit) ? 1 : graph.parentCount(commit);
    }

    /** The nearest release along first parents, and how many commits lie past it; reno's name for what is not released. */
    public String nameOfTip() {
        int distance = 0;
        int commit = tip;
        while (releases.get(commit) == null && graph.parentCount(commit) > 0) {
            commit = graph.parent(commit, 0);
            distance++;
        }
        ReleaseTag nearest = releases.get(commit);
        return nearest == null ? "0.0.0" : nearest.name() + (distance == 0 ? "" : "-" + distance);
    }

    /** All commits behind the tip, also those that null merges left aside. */
    public BitSet everything() {
        return graph.reachable(tip);
    }

    /** The first release that contains a commit; empty when none does. */
    public Optional<ReleaseTag> firstWith(int commit) {
        for (ReleaseTag release : oldestFirst()) {
            int tagged = graph.indexOf(release.commit());
            if (tagged <= commit && graph.reachable(tagged).get(commit)) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /** The commits of the line where a shallow clone ends. */
    BitSet ends() {
        BitSet ends = new BitSet();
        for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
            ends.set(i, graph.isShallow(i));
        }
        return ends;
    }
}
