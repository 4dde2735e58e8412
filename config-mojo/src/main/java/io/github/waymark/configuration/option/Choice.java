package io.github.waymark.configuration.option;

/**
 * A value that an option can have.
 *
 * @param description what the value means; empty if unknown
 */
public record Choice(String value, String description, boolean deprecated) {

    /** A choice of which only the value is known. */
    public static Choice of(String value) {
        return new Choice(value, "", false);
    }
}
