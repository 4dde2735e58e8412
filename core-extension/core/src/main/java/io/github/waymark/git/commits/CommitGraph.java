package io.github.waymark.git.commits;

import java.util.BitSet;

/**
 * A graph of commits and their parents, without authors and messages: 15,000 commits take less than a megabyte.
 *
 * <p>A commit is an index; children come before their parents, and of unrelated commits the newer one comes first. So the
 * ancestors of a commit have higher indexes, and one pass finds them.
 */
public final class CommitGraph {

    private static final BitSet NONE = new BitSet();

    private final CommitIds ids;
    private final int[] times;
    private final int[] parentStarts;
    private final int[] parents;
    private final long[] trees;
    private final BitSet withoutChange;
    private final BitSet shallow;

    /**
     * Creates a graph of sorted commits.
     *
     * @param parentStarts index of each commit's first parent in {@code parents}, and the end as one more element
     * @param trees the first eight bytes of each tree's id, which are enough to distinguish trees
     */
    CommitGraph(
            CommitIds ids,
            int[] times,
            int[] parentStarts,
            int[] parents,
            long[] trees,
            BitSet withoutChange,
            BitSet shallow) {
        this.ids = ids;
        this.times = times;
        this.parentStarts = parentStarts;
        this.parents = parents;
        this.trees = trees;
        this.withoutChange = withoutChange;
        this.shallow = shallow;
    }

    /** The number of commits. */
    public int size() {
        return times.length;
    }

    /** The index of a commit; -1 if the graph does not contain it. */
    public int indexOf(String id) {
        return ids.find(id);
    }

    /** A commit's id, 40 hexadecimal digits. */
    public String id(int commit) {
        return ids.text(commit);
    }

    /** When it was committed, seconds since 1970. */
    public long time(int commit) {
        return Integer.toUnsignedLong(times[commit]);
    }

    public int parentCount(int commit) {
        return parentStarts[commit + 1] - parentStarts[commit];
    }

    /** One of the parents; the first one is the commit that was checked out. */
    public int parent(int commit, int which) {
        return parents[parentStarts[commit] + which];
    }

    /** Merges that changed nothing: they have the tree of their first parent. Callers must not modify the set. */
    public BitSet mergesWithoutChange() {
        return withoutChange;
    }

    /**
     * Whether a merge without change discarded something: no ancestor of the first parent has the tree of another parent. Made by
     * {@code git merge -s ours} to mark a branch as merged.
     *
     * <p>Nothing is discarded if the merged branch had no changes, such as a main branch that only merged and tagged.
     */
    public boolean discards(int merge) {
        BitSet ancestors = reachable(parent(merge, 0), NONE);
        for (int k = 1; k < parentCount(merge); k++) {
            long tree = trees[parent(merge, k)];
            int i = ancestors.nextSetBit(0);
            while (i >= 0 && trees[i] != tree) {
                i = ancestors.nextSetBit(i + 1);
            }
            if (i < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a shallow clone ends at the commit: it has parents, but they are missing. */
    public boolean isShallow(int commit) {
        return shallow.get(commit);
    }

    /** All commits that are reachable from a commit, itself included. */
    public BitSet reachable(int commit) {
        return reachable(commit, NONE);
    }

    /**
     * All commits that are reachable from a commit, itself included.
     *
     * @param ignored merges of which only the first parent is followed
     */
    public BitSet reachable(int commit, BitSet ignored) {
        BitSet reached = new BitSet(times.length);
        reached.set(commit);
        for (int i = commit; i >= 0; i = reached.nextSetBit(i + 1)) {
            int count = ignored.get(i) ? 1 : parentCount(i);
            for (int k = 0; k < count; k++) {
                reached.set(parent(i, k));
            }
        }
        return reached;
    }
}
