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
    String write(Item item, String indent);
}
