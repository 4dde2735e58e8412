package io.github.waymark.matrix.declare;

import java.util.List;

/**
 * A value and its place.
 *
 * @param items the value; one item unless the key takes a list
 * @param place its origin: {@code matrix.yaml:7:3}, {@code pom.xml:12}, {@code -Dmatrix.timeout}
 */
public record Value(List<String> items, String place) {

    public Value {
        items = List.copyOf(items);
    }

    public static Value of(String text, String place) {
        return new Value(List.of(text), place);
    }

    /** The value as one text. */
    public String text() {
        return String.join(", ", items);
    }
}
