package io.github.waymark.version.setup;

import java.util.TreeMap;

/** Replaces parts of a text by their offsets; the rest is preserved. */
final class TextEdit {

    private record Part(int end, String text) {}

    private final String text;
    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    TextEdit(String text) {
        this.text = text;
    }

    /** Replaces the characters between two offsets. */
    void replace(int start, int end, String replacement) {
        parts.put(start, new Part(end, replacement));
    }

    /** Inserts lines, with the line ends of the text. */
    void insert(int offset, String lines) {
        replace(offset, offset, text.contains("\r\n") ? lines.replace("\n", "\r\n") : lines);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String result() {
        StringBuilder result = new StringBuilder(text.length() + 100);
        int done = 0;
        for (var part : parts.entrySet()) {
            result.append(text, done, part.getKey()).append(part.getValue().text());
            done = part.getValue().end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
