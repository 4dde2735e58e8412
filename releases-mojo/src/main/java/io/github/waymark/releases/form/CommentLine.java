package io.github.waymark.releases.form;

/**
 * A comment, or an empty line, which separates entries as a comment does.
 *
 * @param text with its number sign; empty for an empty line
 * @param offset where it starts in the file
 * @param column from 0
 * @param trailing whether it follows a value in the same line
 */
record CommentLine(String text, int offset, int column, boolean trailing) {

    boolean isEmptyLine() {
        return text.isEmpty();
    }
}
