package io.github.waymark.git.commits;

import java.util.BitSet;

/**
 * A graph of commits and their parents, without authors and messages: 15,000 commits take less than a megabyte.
 *
 * <p>A commit is an index; children come before their parents, and of unrelated commits the newer one comes first. So the
 * ancestors of a commit have higher indexes, and one pass finds them.
 */
public final class CommitGraph {

    private final CommitIds ids;
    private final int[] times;
    private final int[] parentStarts;
    private final int[] parents;
    private final BitSet shallow;

    /**
     * Creates a graph of sorted commits.
     *
     * @param parentStarts index of each commit's first parent in {@code parents}, and the end as one more element
     */
    CommitGraph(CommitIds ids, int[] times, int[] parentStarts, int[] parents, BitSet shallow) {
        this.ids = ids;
        this.times = times;
        this.parentStarts = parentStarts;
        this.parents = parents;
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

    /** Whether a shallow clone ends at the commit: it has parents, but they are missing. */
    public boolean isShallow(int commit) {
        return shallow.get(commit);
    }

    /** All commits that are reachable from a commit, itself included. */
    public BitSet reachable(int commit) {
        BitSet reached = new BitSet(times.length);
        reached.set(commit);
        for (int i = commit; i >= 0; i = reached.nextSetBit(i + 1)) {
            for (int k = 0; k < parentCount(i); k++) {
                reached.set(parent(i, k));
            }
        }
        return reached;
    }
}
