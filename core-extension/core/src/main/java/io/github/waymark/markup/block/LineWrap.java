package io.github.waymark.markup.block;

import java.util.stream.Collectors;

/** Breaks lines at spaces. A word that is longer than a line, such as an address, stays whole. */
public final class LineWrap {

    private LineWrap() {}

    /** Breaks each line of a text that is longer than a number of columns. */
    public static String at(int columns, String text) {
        return text.lines().map(line -> wrapped(columns, line)).collect(Collectors.joining("\n"));
    }

    private static String wrapped(int columns, String line) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ", -1)) {
            int width = word.codePointCount(0, word.length());
            if (column > 0) {
                boolean fits = column + 1 + width <= columns;
                wrapped.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            wrapped.append(word);
            column += width;
        }
        return wrapped.toString();
    }
}
