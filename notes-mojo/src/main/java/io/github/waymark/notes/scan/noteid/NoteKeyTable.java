package io.github.waymark.notes.scan.noteid;

import java.util.Arrays;

/** The first release of each key, as an index. A hash table of primitives, as a history has a hundred thousand keys. */
public final class NoteKeyTable {

    private long[] keys = new long[4096];
    private int[] indexes = new int[4096];
    private int size;

    /** Sets the index of a key, unless it has one. */
    public void add(long key, int index) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == NoteKey.NONE) {
            keys[slot] = key;
            indexes[slot] = index;
            size++;
        }
    }

    /** The index of a key; -1 if it has none. */
    public int indexOf(long key) {
        int slot = slot(key);
        return keys[slot] == NoteKey.NONE ? -1 : indexes[slot];
    }

    /** Receives a key with its index. */
    public interface Visitor {
        void key(long key, int index);
    }

    /** Passes all keys to a visitor, in no particular order. */
    public void visit(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NoteKey.NONE) {
                visitor.key(keys[i], indexes[i]);
            }
        }
    }

    /** A copy with the keys whose index is smaller. */
    public NoteKeyTable before(int index) {
        NoteKeyTable table = new NoteKeyTable();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NoteKey.NONE && indexes[i] < index) {
                table.add(keys[i], indexes[i]);
            }
        }
        return table;
    }

    private int slot(long key) {
        // Ids are random, but the lower half of the hash of a path depends mainly on the end of the path.
        int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
        while (keys[slot] != NoteKey.NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldIndexes = indexes;
        keys = new long[oldKeys.length * 2];
        indexes = Arrays.copyOf(indexes, keys.length);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NoteKey.NONE) {
                add(oldKeys[i], oldIndexes[i]);
            }
        }
    }
}
