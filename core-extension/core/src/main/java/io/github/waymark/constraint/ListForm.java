package io.github.waymark.constraint;

/**
 * How a list is written: one of the three forms, all of which can say the same.
 *
 * <p>Text that is read keeps the places of its entries, so that one of them can be changed and all else stays, byte for byte.
 */
public interface ListForm {

    /**
     * Reads one file, without what it includes.
     *
     * @param source its name in messages
     * @throws io.github.waymark.problem.ProblemException with every malformed entry, each with {@code file:line:column}
     */
    ListText read(String text, String source);

    /** A whole file. */
    String write(ListContent content);

    /** One entry as {@link #read} finds it in a file, with its comment and a newline at its end. */
    String write(ListEntry item, String indent);

    /**
     * A text with one more entry, of a kind that it has none of yet.
     *
     * @param end as {@link ListText} was told it; negative where nothing can be added
     * @return empty where only the whole can be written anew
     */
    String added(String text, int end, ListEntry item);

    /** Whether an entry may be written beside another. */
    default boolean stands(ListEntry item, ListEntry other) {
        return item.getClass() == other.getClass();
    }
}
