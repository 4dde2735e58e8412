package io.github.waymark.release;

import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.history.VersionTag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The releases that are reachable from a commit, with the base and the order that version, change log and release notes share.
 *
 * <p>Reachable is what git calls reachable: also the other parents of a merge that discarded their changes ({@code git merge -s
 * ours}), because the merged release exists, whatever of it was taken over.
 */
public final class ReachableReleases {

    private final CommitGraph graph;
    private final BitSet commits;
    private final Map<Integer, List<VersionTag>> tags = new HashMap<>();

    /**
     * Finds the releases.
     *
     * @param tip the index of the commit
     * @param versionTags all version tags; those of other commits are ignored
     */
    public ReachableReleases(CommitGraph graph, int tip, Collection<VersionTag> versionTags) {
        this.graph = graph;
        this.commits = graph.reachable(tip);
        for (VersionTag tag : versionTags) {
            int commit = graph.indexOf(tag.commit());
            if (commit >= 0 && commits.get(commit)) {
                tags.computeIfAbsent(commit, any -> new ArrayList<>(1)).add(tag);
            }
        }
        tags.values().forEach(onCommit -> onCommit.sort(VersionTag.BEST_FIRST));
    }

    /** All reachable commits, the tip included. Callers must not modify the set. */
    public BitSet commits() {
        return commits;
    }

    /** The version tags of a commit, the preferred one first; empty if it is no reachable release. */
    public List<VersionTag> at(int commit) {
        return tags.getOrDefault(commit, List.of());
    }

    /** The base: the highest of the releases that no other one contains; empty if there is none. */
    public Optional<VersionTag> base() {
        VersionTag base = null;
        BitSet contained = new BitSet();
        for (int i = commits.nextSetBit(0); i >= 0; i = commits.nextSetBit(i + 1)) {
            List<VersionTag> onCommit = at(i);
            if (!onCommit.isEmpty() && !contained.get(i)) {
                VersionTag top = onCommit.get(0);
                base = base == null || VersionTag.BEST_FIRST.compare(top, base) < 0 ? top : base;
            }
            for (int k = 0; k < graph.parentCount(i) && (contained.get(i) || !onCommit.isEmpty()); k++) {
                contained.set(graph.parent(i, k));
            }
        }
        return Optional.ofNullable(base);
    }

    /**
     * The preferred tag of each release. A release comes after those that it contains, even if clocks or versions were wrong;
     * otherwise the order decides.
     */
    public List<VersionTag> oldestFirst(Comparator<VersionTag> order) {
        List<VersionTag> sorted = new ArrayList<>();
        tags.values().forEach(onCommit -> sorted.add(onCommit.get(0)));
        sorted.sort(order);
        IdentityHashMap<VersionTag, Integer> ranks = new IdentityHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            ranks.put(sorted.get(i), i + 1);
        }
        // The greatest rank among a release and those that it contains.
        int[] inherited = new int[graph.size()];
        List<Integer> releases = new ArrayList<>();
        for (int i = commits.length() - 1; i >= 0; i = commits.previousSetBit(i - 1)) {
            int rank = 0;
            for (int k = 0; k < graph.parentCount(i); k++) {
                rank = Math.max(rank, inherited[graph.parent(i, k)]);
            }
            List<VersionTag> onCommit = at(i);
            if (!onCommit.isEmpty()) {
                rank = Math.max(rank, ranks.getOrDefault(onCommit.get(0), 0));
                releases.add(i);
            }
            inherited[i] = rank;
        }
        // The sort is stable, and in the list parents precede their children.
        releases.sort(Comparator.comparingInt(commit -> inherited[commit]));
        sorted.clear();
        releases.forEach(commit -> sorted.add(at(commit).get(0)));
        return sorted;
    }
}
