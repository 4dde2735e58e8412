package io.github.waymark.notes.scan.noteid;

import java.util.Arrays;

/** The first place of each key; a hash table of numbers, as a history has a hundred thousand keys to look up. */
public final class NoteKeyTable {

    private long[] keys = new long[4096];
    private int[] places = new int[4096];
    private int size;

    /** Notes a place for a key that has none yet. */
    public void add(long key, int place) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == NoteKey.NONE) {
            keys[slot] = key;
            places[slot] = place;
            size++;
        }
    }

    /** The place of a key; -1 when it has none. */
    public int place(long key) {
        int slot = slot(key);
        return keys[slot] == NoteKey.NONE ? -1 : places[slot];
    }

    /** The keys with a place before this one. */
    public NoteKeyTable before(int place) {
        NoteKeyTable table = new NoteKeyTable();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NoteKey.NONE && places[i] < place) {
                table.add(keys[i], places[i]);
            }
        }
        return table;
    }

    private int slot(long key) {
        // Ids are as good as random, but what a path's hash has in its lower half depends on the path's end.
        int slot = (int) (key ^ (key >>> 32)) & (keys.length - 1);
        while (keys[slot] != NoteKey.NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = Arrays.copyOf(places, keys.length);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NoteKey.NONE) {
                add(oldKeys[i], oldPlaces[i]);
            }
        }
    }
}
