package io.github.waymark.finding;

/**
 * A place in a file.
 *
 * @param file relative to the top of the repository, or as it was named; a URL, or coordinates, where it is no file
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The place of a character of a text. */
    public static Place at(String file, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Place(file, line, offset - start + 1);
    }

    /** The same file, so many lines further down. */
    public Place down(int lines) {
        return new Place(file, line + lines, 0);
    }

    /** {@code file:line}, as far as it is known. */
    public String fileAndLine() {
        return line == 0 ? file : file + ":" + line;
    }

    /** {@code file:line:column}, as far as it is known. */
    public String text() {
        return line == 0 || column == 0 ? fileAndLine() : fileAndLine() + ":" + column;
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile == 0 ? Integer.compare(line, other.line) : byFile;
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    /** As {@link #text}. */
    @Override
    public String toString() {
        return text();
    }
}
