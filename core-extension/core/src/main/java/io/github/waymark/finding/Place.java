package io.github.waymark.finding;

/**
 * A place in a file.
 *
 * @param file relative to the root of the repository, or as specified; a URL or coordinates if it is not a file
 * @param line from 1; 0 for the whole file
 * @param column from 1; 0 for the whole line
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** The whole file. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The place of a character in the text of a file. */
    public static Place at(String file, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return new Place(file, line, offset - start + 1);
    }

    /** The place a number of lines further down. */
    public Place down(int lines) {
        return new Place(file, line + lines, 0);
    }

    /** {@code file:line}, or the file only. */
    public String fileAndLine() {
        return line == 0 ? file : file + ":" + line;
    }

    /** {@code file:line:column}, as far as known. */
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
