package io.github.waymark.git.commits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers byte strings in the order of their first occurrence, and stores each once: many commits have few authors. */
final class ByteStringTable {

    private final List<byte[]> known = new ArrayList<>();
    /** Hash table of numbers plus one; 0 is a free slot. At most half of the slots are in use. */
    private int[] slots = new int[256];

    /** The number of a text; a new text gets the next number. */
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
        while (slots[slot] != 0 && !matches(slots[slot] - 1, text, start, end)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean matches(int number, byte[] text, int start, int end) {
        byte[] stored = known.get(number);
        return Arrays.equals(stored, 0, stored.length, text, start, end);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < known.size(); i++) {
            byte[] text = known.get(i);
            slots[slot(text, 0, text.length)] = i + 1;
        }
    }
}
