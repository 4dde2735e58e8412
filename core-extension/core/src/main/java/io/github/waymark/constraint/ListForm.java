package io.github.waymark.constraint;

/**
 * A file format of lists; all formats can express the same content.
 *
 * <p>The offsets of entries are recorded when a text is read, so that single entries can be changed without changing the rest.
 */
public interface ListForm {

    /**
     * Reads a file without its includes.
     *
     * @param source the name of the file in messages
     * @throws io.github.waymark.problem.ProblemException with each invalid entry and its {@code file:line:column}
     */
    ListText read(String text, String source);

    /** Writes a file. */
    String write(ListContent content);

    /** Writes an entry with its comment and a final newline. */
    String write(ListEntry item, String indent);

    /**
     * Adds the first entry of its kind to a text.
     *
     * @param end the {@code end} passed to {@link ListText}
     * @return empty if the whole file has to be written again
     */
    String added(String text, int end, ListEntry item);

    /** Whether an entry can be written next to another one. */
    default boolean belongTogether(ListEntry item, ListEntry other) {
        return item.getClass() == other.getClass();
    }
}
