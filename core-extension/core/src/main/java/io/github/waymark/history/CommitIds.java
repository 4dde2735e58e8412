package io.github.waymark.history;

import java.util.Arrays;
import java.util.HexFormat;

/** Numbers commits in the order in which they are first named. An id takes about 30 bytes. */
final class CommitIds {

    /** Of four bytes each, in an id. */
    static final int WORDS = 5;

    private static final int ID_BYTES = 4 * WORDS;

    private int[] words = new int[1024 * WORDS];
    /** Where an id hashes to, its number and one; 0 is free. At most half of them are in use. */
    private int[] slots = new int[4096];

    private int size;

    int size() {
        return size;
    }

    /**
     * The number of a commit, which gets one if it has none.
     *
     * @param id five words
     */
    int number(int[] id) {
        int slot = slot(id);
        if (slots[slot] == 0) {
            if (size * 2 >= slots.length) {
                grow();
                slot = slot(id);
            }
            if ((size + 1) * WORDS > words.length) {
                words = Arrays.copyOf(words, words.length * 2);
            }
            System.arraycopy(id, 0, words, size * WORDS, WORDS);
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    /** The number of a commit, given as 40 hexadecimal digits; -1 when it has none. */
    int find(String id) {
        byte[] bytes = HexFormat.of().parseHex(id);
        int[] wanted = new int[WORDS];
        for (int i = 0; i < ID_BYTES; i++) {
            wanted[i / 4] = (wanted[i / 4] << 8) | (bytes[i] & 0xff);
        }
        return slots[slot(wanted)] - 1;
    }

    /** The id behind a number, as five words. */
    void copy(int number, int[] into) {
        System.arraycopy(words, number * WORDS, into, 0, WORDS);
    }

    /** The id behind a number, as 40 hexadecimal digits. */
    String text(int number) {
        StringBuilder text = new StringBuilder(2 * ID_BYTES);
        for (int i = 0; i < WORDS; i++) {
            text.append(HexFormat.of().toHexDigits(words[number * WORDS + i]));
        }
        return text.toString();
    }

    private int slot(int[] id) {
        // Ids are as good as random, so any part of them serves as a hash.
        int slot = id[0] & (slots.length - 1);
        while (slots[slot] != 0 && !holds(slots[slot] - 1, id)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean holds(int number, int[] id) {
        int at = number * WORDS;
        return Arrays.equals(words, at, at + WORDS, id, 0, WORDS);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int i = 0; i < size; i++) {
            int slot = words[i * WORDS] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
    }
}
