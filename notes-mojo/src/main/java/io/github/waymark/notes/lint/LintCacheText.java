package io.github.waymark.notes.lint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Encodes texts and numbers, each text after its length, so that no character in them can be taken for a separator. */
final class LintCacheText {

    private byte[] bytes = new byte[256];
    private int size;

    LintCacheText add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    LintCacheText addAll(List<String> texts) {
        add(texts.size());
        for (String text : texts) {
            add(text);
        }
        return this;
    }

    LintCacheText add(byte[] content) {
        return add(content.length).add(content, 0, content.length);
    }

    /** Adds bytes without their length. */
    LintCacheText add(byte[] content, int from, int to) {
        require(to - from);
        System.arraycopy(content, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    LintCacheText add(int number) {
        require(Integer.BYTES);
        bytes[size++] = (byte) (number >>> 24);
        bytes[size++] = (byte) (number >>> 16);
        bytes[size++] = (byte) (number >>> 8);
        bytes[size++] = (byte) number;
        return this;
    }

    private void require(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
