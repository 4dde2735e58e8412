package io.github.waymark.history;

import java.util.Arrays;

/** Many short texts in one array. */
final class Bytes {

    private byte[] bytes = new byte[1 << 16];
    private int size;

    int size() {
        return size;
    }

    void add(byte value) {
        reserve(1);
        bytes[size++] = value;
    }

    void add(byte[] text, int start, int end) {
        reserve(end - start);
        System.arraycopy(text, start, bytes, size, end - start);
        size += end - start;
    }

    private void reserve(int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
    }

    /** Takes away what is behind a place. */
    byte[] cut(int from) {
        byte[] text = Arrays.copyOfRange(bytes, from, size);
        size = from;
        return text;
    }

    /** All of it, in an array of just that size. */
    byte[] all() {
        return Arrays.copyOf(bytes, size);
    }
}
