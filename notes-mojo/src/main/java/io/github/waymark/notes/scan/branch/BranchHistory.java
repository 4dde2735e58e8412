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

/** The commits and releases reachable from a commit, without the parents whose changes null merges discarded. */
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

    /** Merges whose other parents have changes that the merge discarded; only checked where releases depend on it. */
    private static BitSet nullMerges(CommitGraph graph, int tip, ReleaseTags tags) {
        BitSet included = graph.reachable(tip, graph.mergesWithoutChange());
        BitSet excluded = graph.reachable(tip);
        excluded.andNot(included);
        BitSet tagged = new BitSet();
        for (ReleaseTag tag : tags.releases()) {
            int commit = graph.indexOf(tag.commit());
            if (commit >= 0 && excluded.get(commit)) {
                tagged.set(commit);
            }
        }
        if (tagged.isEmpty()) {
            return graph.mergesWithoutChange();
        }
        BitSet ignored = (BitSet) graph.mergesWithoutChange().clone();
        for (int merge = ignored.nextSetBit(tip); merge >= 0; merge = ignored.nextSetBit(merge + 1)) {
            if (reachesTag(graph, merge, excluded, tagged) && !graph.discards(merge)) {
                ignored.clear(merge);
            }
        }
        return ignored;
    }

    /** Whether a merge reaches one of the tagged commits without passing commits that are reachable anyway. */
    private static boolean reachesTag(CommitGraph graph, int merge, BitSet excluded, BitSet tagged) {
        BitSet side = new BitSet();
        for (int i = merge; i >= 0; i = side.nextSetBit(i + 1)) {
            if (tagged.get(i)) {
                return true;
            }
            for (int k = i == merge ? 1 : 0; k < graph.parentCount(i); k++) {
                int parent = graph.parent(i, k);
                side.set(parent, excluded.get(parent));
            }
        }
        return false;
    }

    BitSet reached() {
        return reached;
    }

    /**
     * The releases in display order: a release precedes those that it contains. Of two releases that do not contain each other, such as
     * a late merged fix to an old series, the one with the higher version comes first.
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

    /** In the order in which a note may have been released first: by containment, then by the time of the tag. */
    public List<ReleaseTag> oldestFirst() {
        return oldestFirst(ReleaseTagOrder.BY_TIME);
    }

    /**
     * Sorts by the greatest rank among a tag and its ancestors. So no tag precedes one that it contains, even if clocks or versions were
     * wrong.
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
        // The sort is stable, and in the list parents precede their children.
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

    /** The nearest release along first parents and the number of commits since it; the name that reno gives to unreleased notes. */
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

    /** All commits reachable from the tip, including the parents that null merges discarded. */
    public BitSet allCommits() {
        return graph.reachable(tip);
    }

    /** The first release that contains a commit; empty if none does. */
    public Optional<ReleaseTag> firstReleaseContaining(int commit) {
        for (ReleaseTag release : oldestFirst()) {
            int tagged = graph.indexOf(release.commit());
            if (tagged <= commit && graph.reachable(tagged).get(commit)) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    /** The commits where the history of a shallow clone shallow. */
    BitSet shallowCommits() {
        BitSet shallow = new BitSet();
        for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
            shallow.set(i, graph.isShallow(i));
        }
        return shallow;
    }
}
