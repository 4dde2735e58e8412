package io.github.waymark.history;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.PriorityQueue;

/**
 * Commits and how they follow each other, without what they contain: 15,000 of them take less than a megabyte.
 *
 * <p>A commit is an index; children come before their parents, and of those that are not related the newer one comes first. So what
 * a commit reaches lies behind it, and one sweep finds it.
 */
public final class CommitGraph {

    private static final int WORDS = 5;
    private static final int ID_BYTES = 4 * WORDS;
    private static final BitSet NONE = new BitSet();

    private final int[] ids;
    private final int[] times;
    private final int[] parentStarts;
    private final int[] parents;
    private final long[] trees;
    private final BitSet takingNothing = new BitSet();
    private final BitSet shallow = new BitSet();
    private int[] slots = {};

    private CommitGraph(int size, int parentCount) {
        this.ids = new int[size * WORDS];
        this.times = new int[size];
        this.parentStarts = new int[size + 1];
        this.parents = new int[parentCount];
        this.trees = new long[size];
    }

    /** How many commits there are. */
    public int size() {
        return times.length;
    }

    /** Where a commit stands; -1 when it is not there. */
    public int indexOf(String id) {
        return slots[slot(slots, ids, words(HexFormat.of().parseHex(id)))] - 1;
    }

    /** The slot of a hash table with an id in it, or the free one where it belongs. */
    private static int slot(int[] slots, int[] ids, int[] id) {
        // Ids are as good as random, so any part of them serves as a hash.
        int slot = id[0] & (slots.length - 1);
        while (slots[slot] != 0) {
            int at = (slots[slot] - 1) * WORDS;
            if (Arrays.equals(ids, at, at + WORDS, id, 0, WORDS)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private static int[] slots(int[] ids, int size, int length) {
        int[] slots = new int[length];
        for (int i = 0; i < size; i++) {
            int slot = ids[i * WORDS] & (length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (length - 1);
            }
            slots[slot] = i + 1;
        }
        return slots;
    }

    private static int[] words(byte[] bytes) {
        int[] words = new int[WORDS];
        for (int i = 0; i < ID_BYTES; i++) {
            words[i / 4] = (words[i / 4] << 8) | (bytes[i] & 0xff);
        }
        return words;
    }

    /** A commit's id, 40 hexadecimal digits. */
    public String id(int commit) {
        StringBuilder text = new StringBuilder(2 * ID_BYTES);
        HexFormat hex = HexFormat.of();
        for (int i = 0; i < WORDS; i++) {
            text.append(hex.toHexDigits(ids[commit * WORDS + i]));
        }
        return text.toString();
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
        BitSet behindFirst = reach(parent(merge, 0), NONE);
        for (int k = 1; k < parentCount(merge); k++) {
            long wanted = trees[parent(merge, k)];
            int i = behindFirst.nextSetBit(0);
            while (i >= 0 && trees[i] != wanted) {
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
    public BitSet reach(int commit) {
        return reach(commit, NONE);
    }

    /**
     * What a commit reaches, itself included.
     *
     * @param ignored merges whose other parents do not count as reached through them
     */
    public BitSet reach(int commit, BitSet ignored) {
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

    /**
     * Collects commits as they are read: each has a number, and a number is given to whatever is first named as a tip or a parent.
     * Contents are given in the order of the numbers, until there is one for each.
     */
    public static final class Builder {

        private int[] ids = new int[1024 * WORDS];
        private int[] trees = new int[1024 * WORDS];
        private int[] times = new int[1024];
        private int[] parentStarts = new int[1025];
        private int[] parents = new int[1024];
        private int[] slots = new int[4096];
        private final BitSet shallow = new BitSet();
        private int size;
        private int read;
        private int parentCount;

        /** How many numbers were given. */
        public int size() {
            return size;
        }

        /**
         * The number of a commit.
         *
         * @param id 20 bytes in five words
         */
        public int number(int[] id) {
            if (size * 2 > slots.length) {
                slots = slots(ids, size, slots.length * 2);
            }
            int slot = slot(slots, ids, id);
            if (slots[slot] == 0) {
                if (size * WORDS == ids.length) {
                    ids = Arrays.copyOf(ids, ids.length * 2);
                }
                System.arraycopy(id, 0, ids, size * WORDS, WORDS);
                slots[slot] = ++size;
            }
            return slots[slot] - 1;
        }

        /** The id behind a number. */
        public void id(int number, int[] into) {
            System.arraycopy(ids, number * WORDS, into, 0, WORDS);
        }

        /**
         * Begins the content of the next commit.
         *
         * @param tree five words
         * @param seconds when it was committed, since 1970
         * @param endsHere whether it has parents that a shallow clone lacks
         */
        public void content(int[] tree, int seconds, boolean endsHere) {
            if (read == times.length) {
                times = Arrays.copyOf(times, read * 2);
                trees = Arrays.copyOf(trees, read * 2 * WORDS);
                parentStarts = Arrays.copyOf(parentStarts, read * 2 + 1);
            }
            System.arraycopy(tree, 0, trees, read * WORDS, WORDS);
            times[read] = seconds;
            shallow.set(read, endsHere);
            parentStarts[++read] = parentCount;
        }

        /** Adds a parent to the commit whose content was begun. */
        public void parent(int[] id) {
            if (parentCount == parents.length) {
                parents = Arrays.copyOf(parents, parentCount * 2);
            }
            parents[parentCount++] = number(id);
            parentStarts[read] = parentCount;
        }

        /** Brings all into order. */
        public CommitGraph build() {
            if (read != size) {
                throw new IllegalStateException(size + " commits are named, but " + read + " were read");
            }
            return arranged(order());
        }

        private CommitGraph arranged(int[] order) {
            int[] place = new int[size];
            for (int i = 0; i < size; i++) {
                place[order[i]] = i;
            }
            CommitGraph graph = new CommitGraph(size, parentCount);
            int at = 0;
            for (int i = 0; i < size; i++) {
                int old = order[i];
                System.arraycopy(ids, old * WORDS, graph.ids, i * WORDS, WORDS);
                graph.times[i] = times[old];
                graph.shallow.set(i, shallow.get(old));
                graph.takingNothing.set(i, takesNothing(old));
                graph.trees[i] = treeKey(old);
                for (int k = parentStarts[old]; k < parentStarts[old + 1]; k++) {
                    graph.parents[at++] = place[parents[k]];
                }
                graph.parentStarts[i + 1] = at;
            }
            graph.slots = slots(graph.ids, size, slots.length);
            return graph;
        }

        private boolean takesNothing(int commit) {
            if (parentStarts[commit + 1] - parentStarts[commit] < 2) {
                return false;
            }
            int mine = commit * WORDS;
            int first = parents[parentStarts[commit]] * WORDS;
            return Arrays.equals(trees, mine, mine + WORDS, trees, first, first + WORDS);
        }

        /** Enough of a tree's id to tell it from others. */
        private long treeKey(int commit) {
            return ((long) trees[commit * WORDS] << 32) | Integer.toUnsignedLong(trees[commit * WORDS + 1]);
        }

        /** Newest first, but never a parent before its children. */
        private int[] order() {
            int[] children = new int[size];
            for (int k = 0; k < parentCount; k++) {
                children[parents[k]]++;
            }
            PriorityQueue<Integer> ready = new PriorityQueue<>(this::newerFirst);
            for (int i = 0; i < size; i++) {
                if (children[i] == 0) {
                    ready.add(i);
                }
            }
            int[] order = new int[size];
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

        /** Where clocks agree by id, so that the order is always the same. */
        private int newerFirst(int one, int other) {
            int byTime = Integer.compareUnsigned(times[other], times[one]);
            return byTime != 0
                    ? byTime
                    : Arrays.compare(ids, one * WORDS, (one + 1) * WORDS, ids, other * WORDS, (other + 1) * WORDS);
        }
    }
}
