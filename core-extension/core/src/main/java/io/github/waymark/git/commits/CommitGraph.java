package io.github.waymark.git.commits;

import java.util.BitSet;

/**
 * Commits and how they follow each other, without what they contain: 15,000 of them take less than a megabyte.
 *
 * <p>A commit is an index; children come before their parents, and of those that are not related the newer one comes first. So what
 * a commit reaches lies behind it, and one sweep finds it.
 */
public final class CommitGraph {

    private static final BitSet NONE = new BitSet();

    private final CommitIds ids;
    private final int[] times;
    private final int[] parentStarts;
    private final int[] parents;
    private final long[] trees;
    private final BitSet takingNothing;
    private final BitSet shallow;

    /**
     * A graph of commits that are in order.
     *
     * @param parentStarts where each commit's parents start among all, and one more for the end
     * @param trees enough of each tree's id to tell it from others
     */
    CommitGraph(
            CommitIds ids,
            int[] times,
            int[] parentStarts,
            int[] parents,
            long[] trees,
            BitSet takingNothing,
            BitSet shallow) {
        this.ids = ids;
        this.times = times;
        this.parentStarts = parentStarts;
        this.parents = parents;
        this.trees = trees;
        this.takingNothing = takingNothing;
        this.shallow = shallow;
    }

    /** How many commits there are. */
    public int size() {
        return times.length;
    }

    /** Where a commit stands; -1 when it is not there. */
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

    /** One of the parents; the first one is what the commit was made on. */
    public int parent(int commit, int which) {
        return parents[parentStarts[commit] + which];
    }

    /** Merges that took nothing from their other parents: their trees are the first parent's. Not to be changed. */
    public BitSet mergesTakingNothing() {
        return takingNothing;
    }

    /**
     * Whether a merge that took nothing discarded something: another parent's tree never was one behind the first. Made by {@code git
     * merge -s ours} to note that a line is dealt with.
     *
     * <p>Not so where there was nothing to take, as of a main branch that only merged and tagged what the first parent's line has.
     */
    public boolean discards(int merge) {
        BitSet behindFirst = tagSearch(parent(merge, 0), NONE);
        for (int k = 1; k < parentCount(merge); k++) {
            long requestedLists = trees[parent(merge, k)];
            int i = behindFirst.nextSetBit(0);
            while (i >= 0 && trees[i] != requestedLists) {
                i = behindFirst.nextSetBit(i + 1);
            }
            if (i < 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a shallow clone ends with it: it has parents, but they are not there. */
    public boolean isShallow(int commit) {
        return shallow.get(commit);
    }

    /** What a commit reaches, itself included. */
    public BitSet tagSearch(int commit) {
        return tagSearch(commit, NONE);
    }

    /**
     * What a commit reaches, itself included.
     *
     * @param ignored merges whose other parents do not count as reached through them
     */
    public BitSet tagSearch(int commit, BitSet ignored) {
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
