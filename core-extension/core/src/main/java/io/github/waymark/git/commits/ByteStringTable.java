package io.github.waymark.git.commits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers texts in the order in which they are first met; few people write many commits, so few are kept of many. */
final class ByteStringTable {

    private final List<byte[]> known = new ArrayList<>();
    /** Where a text hashes to, its number and one; 0 is free. At most half of them are in use. */
    private int[] slots = new int[256];

    /** The number of a text; that of the last one and one more when it is new. */
    int number(byte[] text, int start, int end) {
        int slot = slot(text, start, end);
        if (slots[slot] == 0) {
            if (known.size() * 2 >= slots.length) {
                grow();
                slot = slot(text, start, end);
            }
            known.add(Arrays.copyOfRange(text, start, end));
            slots[slot] = known.size();
        }
        return slots[slot] - 1;
    }

    private int slot(byte[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != 0 && !holds(slots[slot] - 1, text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean holds(int number, byte[] text, int start, int end) {
        byte[] there = known.get(number);
        return Arrays.equals(there, 0, there.length, text, start, end);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < known.size(); i++) {
            byte[] text = known.get(i);
            slots[slot(text, 0, text.length)] = i + 1;
        }
    }
}
