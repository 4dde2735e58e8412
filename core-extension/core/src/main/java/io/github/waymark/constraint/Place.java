package io.github.waymark.constraint;

/**
 * Where something stands in a list.
 *
 * @param source the file as it was named, a URL, or the coordinates of a BOM
 * @param line from 1 on; 0 where there are no lines, as in a BOM that Maven read
 * @param column from 1 on; 0 where it isn't known
 */
public record Place(String source, int line, int column) {

    /** A source as a whole. */
    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    /** The place of a character of a text. */
    public static Place at(String source, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Place(source, line, offset - start + 1);
    }

    /** {@code file:line}, as far as it is known. */
    public String line(String separator) {
        return line == 0 ? source : source + separator + line;
    }

    /** {@code file:line:column}, as far as it is known. */
    @Override
    public String toString() {
        return column == 0 ? line(":") : line(":") + ":" + column;
    }
}
