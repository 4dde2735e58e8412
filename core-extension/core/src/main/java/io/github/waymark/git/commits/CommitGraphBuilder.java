package io.github.waymark.git.commits;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * Builds a graph from commits while they are read. A commit gets a number when it first occurs as a tip or a parent; commits are
 * added in the order of their numbers, until all of them are added.
 */
public final class CommitGraphBuilder {

    private final CommitIds ids = new CommitIds(1024);
    private final BitSet ends = new BitSet();
    private long[] trees = new long[1024];
    private int[] treeRests = new int[1024 * 3];
    private int[] times = new int[1024];
    private int[] parentStarts = new int[1025];
    private int[] parents = new int[1024];
    private final int[] id = new int[CommitIds.WORDS];
    private int read;
    private int parentCount;

    /** The number of commits that have a number. */
    public int size() {
        return ids.size();
    }

    /**
     * The number of a commit.
     *
     * @param id 20 bytes in five words
     */
    public int number(int[] id) {
        return ids.number(id);
    }

    /** Copies the id of a commit. */
    public void id(int number, int[] into) {
        ids.copy(number, into);
    }

    /**
     * Adds the next commit.
     *
     * @param shallow whether a shallow clone lacks its parents, if it has any
     */
    public void add(CommitParser commit, boolean shallow) {
        boolean endsHere = shallow && commit.parentCount() > 0;
        commit.tree(id);
        content(id, commit.seconds(), endsHere);
        for (int i = 0; i < commit.parentCount() && !endsHere; i++) {
            commit.parent(i, id);
            parent(id);
        }
    }

    /**
     * Adds the next commit without its parents.
     *
     * @param tree 20 bytes in five words
     * @param seconds when it was committed, since 1970
     * @param endsHere whether it has parents that a shallow clone lacks
     */
    void content(int[] tree, int seconds, boolean endsHere) {
        if (read == times.length) {
            times = Arrays.copyOf(times, read * 2);
            trees = Arrays.copyOf(trees, read * 2);
            treeRests = Arrays.copyOf(treeRests, read * 2 * 3);
            parentStarts = Arrays.copyOf(parentStarts, read * 2 + 1);
        }
        trees[read] = ((long) tree[0] << 32) | Integer.toUnsignedLong(tree[1]);
        System.arraycopy(tree, 2, treeRests, read * 3, 3);
        times[read] = seconds;
        ends.set(read, endsHere);
        parentStarts[++read] = parentCount;
    }

    /** Adds a parent to the last commit. */
    void parent(int[] parent) {
        if (parentCount == parents.length) {
            parents = Arrays.copyOf(parents, parentCount * 2);
        }
        parents[parentCount++] = number(parent);
        parentStarts[read] = parentCount;
    }

    /** The number of words that {@link #writeTo} writes. */
    int words() {
        return 1 + read * 12 + parentCount * 5;
    }

    /** Writes all commits: their number, then for each its id, tree, time, number of parents, and the parents' ids. */
    void writeTo(IntBuffer words) {
        words.put(read);
        for (int i = 0; i < read; i++) {
            ids.copy(i, id);
            words.put(id).put((int) (trees[i] >> 32)).put((int) trees[i]).put(treeRests, i * 3, 3);
            words.put(times[i]).put(parentStarts[i + 1] - parentStarts[i]);
            for (int k = parentStarts[i]; k < parentStarts[i + 1]; k++) {
                ids.copy(parents[k], id);
                words.put(id);
            }
        }
    }

    /** Sorts the commits and builds the graph. */
    public CommitGraph graph() {
        return graph(order());
    }

    /** Builds the graph with its commits in this order of their numbers. */
    CommitGraph graph(int[] order) {
        int[] place = new int[read];
        for (int i = 0; i < read; i++) {
            place[order[i]] = i;
        }
        int[] newTimes = new int[read];
        int[] newStarts = new int[read + 1];
        int[] newParents = new int[parentCount];
        BitSet newShallow = new BitSet();
        int at = 0;
        for (int i = 0; i < read; i++) {
            int old = order[i];
            newTimes[i] = times[old];
            newShallow.set(i, ends.get(old));
            for (int k = parentStarts[old]; k < parentStarts[old + 1]; k++) {
                newParents[at++] = place[parents[k]];
            }
            newStarts[i + 1] = at;
        }
        return new CommitGraph(ids.inOrder(order), newTimes, newStarts, newParents, newShallow);
    }

    /** The numbers of all commits: newest first, but never a parent before its children. */
    int[] order() {
        if (read != size()) {
            throw new IllegalStateException("named commits: " + size() + ", read: " + read);
        }
        int[] children = new int[read];
        for (int k = 0; k < parentCount; k++) {
            children[parents[k]]++;
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>(this::newerFirst);
        for (int i = 0; i < read; i++) {
            if (children[i] == 0) {
                ready.add(i);
            }
        }
        int[] order = new int[read];
        int count = 0;
        for (Integer next = ready.poll(); next != null; next = ready.poll()) {
            order[count++] = next;
            for (int k = parentStarts[next]; k < parentStarts[next + 1]; k++) {
                if (--children[parents[k]] == 0) {
                    ready.add(parents[k]);
                }
            }
        }
        return order;
    }

    /** Commits of the same time are sorted by id, so that the order is always the same. */
    private int newerFirst(int one, int other) {
        int byTime = Integer.compareUnsigned(times[other], times[one]);
        return byTime != 0 ? byTime : ids.compare(one, other);
    }
}
