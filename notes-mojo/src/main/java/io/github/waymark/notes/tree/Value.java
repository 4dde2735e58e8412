package io.github.waymark.notes.tree;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of the tree. */
public sealed interface Value {

    /** Where it starts. */
    Place place();

    /** What it is, in the words of messages. */
    String kind();

    /**
     * A text, number, truth value or date.
     *
     * @param text as written, without quotes; empty when {@code nothing}
     * @param nothing whether no value was given at all
     * @param plain whether it is a text, not a number or the like
     * @param body where its first line of text stands; below {@code place} when that is a {@code |}
     */
    record Scalar(String text, boolean nothing, boolean plain, Place place, Place body) implements Value {
        @Override
        public String kind() {
            return nothing ? "nothing" : plain ? "a text" : "a number, date or truth value";
        }
    }

    /** A list. */
    record Items(List<Value> values, Place place) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Names with values, in the order of the file; a name may stand twice. */
    record Mapping(List<Entry> entries, Place place) implements Value {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** The first value of that name. */
        public Optional<Value> value(String name) {
            for (Entry entry : entries) {
                if (entry.name().equals(name)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }
    }

    /** A name and its value. */
    record Entry(String name, Place place, Value value) {}

    /** The texts of a list, or the one text; numbers as written. Empty when it is of another shape. */
    default Optional<List<String>> texts() {
        if (this instanceof Scalar scalar) {
            return Optional.of(scalar.nothing() ? List.of() : List.of(scalar.text()));
        }
        if (!(this instanceof Items items)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Value value : items.values()) {
            if (!(value instanceof Scalar scalar)) {
                return Optional.empty();
            }
            texts.add(scalar.text());
        }
        return Optional.of(List.copyOf(texts));
    }
}
