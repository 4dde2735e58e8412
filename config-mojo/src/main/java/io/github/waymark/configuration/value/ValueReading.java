package io.github.waymark.configuration.value;

/** What a framework makes of a text. */
public sealed interface ValueReading {

    /**
     * The framework accepts the text.
     *
     * @param value what it reads, in the notation of Java: {@code PT10S}, {@code 10485760B}, {@code NEED}; {@code null} for no value
     */
    record Valid(String value) implements ValueReading {}

    /**
     * The framework accepts the text, and hardly as it is meant.
     *
     * @param value what it reads
     * @param reason why, one sentence
     */
    record Misread(String value, String reason) implements ValueReading {}

    /**
     * The framework doesn't accept the text.
     *
     * @param expected what a value looks like, such as "a whole number", without an article's capital and full stop
     * @param example a valid value
     */
    record Invalid(String expected, String example) implements ValueReading {}

    /** Only the running program can decide: a placeholder, a host name, a class. */
    record Undecided() implements ValueReading {}

    /** What is read if there is no value. */
    String NO_VALUE = "null";

    static ValueReading valid(Object value) {
        return new Valid(String.valueOf(value));
    }

    static ValueReading none() {
        return new Valid(NO_VALUE);
    }

    static ValueReading invalid(String expected, String example) {
        return new Invalid(expected, example);
    }

    static ValueReading undecided() {
        return new Undecided();
    }
}
