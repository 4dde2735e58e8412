package io.github.waymark.configuration.file;

/**
 * A part of the text of a file.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
public record Span(int start, int end) {

    /** A part of a text that is embedded in another file, so that it has no offsets in that. */
    public static final Span NONE = new Span(-1, -1);

    /** Whether it is a part of the text of the file. */
    public boolean isKnown() {
        return start >= 0;
    }

    /** The characters. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
