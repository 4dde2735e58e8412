package io.github.waymark.git.commits;

import java.util.Arrays;
import java.util.HexFormat;

/** Numbers commit ids: twenty bytes in five words each, with a hash table to find them. */
final class CommitIds {

    /** The number of four-byte words in an id. */
    static final int WORDS = 5;

    private int[] words;
    private int[] slots;
    private int size;

    /** Creates an empty table. */
    CommitIds(int expected) {
        this.words = new int[Math.max(1, expected) * WORDS];
        this.slots = new int[Integer.highestOneBit(Math.max(1, expected)) * 4];
    }

    int size() {
        return size;
    }

    /** The number of an id; a new id gets the next number. */
    int number(int[] id) {
        if (size * 2 > slots.length) {
            grow();
        }
        int slot = slot(id, 0);
        if (slots[slot] == 0) {
            if (size * WORDS == words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            System.arraycopy(id, 0, words, size * WORDS, WORDS);
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    /** The number of an id in 40 hexadecimal digits; -1 when it has none. */
    int find(String digits) {
        int[] id = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            id[i] = HexFormat.fromHexDigits(digits, i * 8, i * 8 + 8);
        }
        return find(id);
    }

    int find(int[] id) {
        return slots[slot(id, 0)] - 1;
    }

    void copy(int number, int[] into) {
        System.arraycopy(words, number * WORDS, into, 0, WORDS);
    }

    /** 40 hexadecimal digits. */
    String text(int number) {
        StringBuilder text = new StringBuilder(2 * 4 * WORDS);
        HexFormat hex = HexFormat.of();
        for (int i = 0; i < WORDS; i++) {
            text.append(hex.toHexDigits(words[number * WORDS + i]));
        }
        return text.toString();
    }

    int compare(int one, int other) {
        return Arrays.compare(words, one * WORDS, (one + 1) * WORDS, words, other * WORDS, (other + 1) * WORDS);
    }

    /** The same ids in another order. */
    CommitIds inOrder(int[] order) {
        CommitIds ordered = new CommitIds(order.length);
        int[] id = new int[WORDS];
        for (int number : order) {
            copy(number, id);
            ordered.number(id);
        }
        return ordered;
    }

    /** The slot that contains an id, or the free slot where it belongs. */
    private int slot(int[] ids, int from) {
        // Ids are as good as random, so any part of them serves as a hash.
        int slot = ids[from] & (slots.length - 1);
        while (slots[slot] != 0) {
            int at = (slots[slot] - 1) * WORDS;
            if (Arrays.equals(words, at, at + WORDS, ids, from, from + WORDS)) {
                return slot;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(words, i * WORDS)] = i + 1;
        }
    }
}
