package io.github.waymark.tree;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of a file. */
public sealed interface Tree {

    /** Where the node starts. */
    Place place();

    /** The place as shown in messages. */
    default String where() {
        return place().toString();
    }

    /** The offset of its first character in the text of the file; -1 if there is no text. */
    int start();

    /** The offset after its last character, without comments after it; -1 if there is no text. */
    int end();

    /** What the node is, for messages: "a list", for example. */
    String kind();

    /** The type of a scalar. */
    enum Type {
        /** No value. */
        NOTHING,
        TEXT,
        /** A number, boolean or date. */
        OTHER
    }

    /**
     * A single value.
     *
     * @param text the value as written, without quotes; empty if there is no value
     * @param block whether the text starts on the next line, after {@code |} or {@code >}
     */
    record Scalar(String text, Type type, boolean block, Place place, int start, int end) implements Tree {

        /** A text that was not read from a file of this kind. */
        public Scalar(String text, Place place) {
            this(text, Type.TEXT, false, place, -1, -1);
        }

        /** Whether there is no value. */
        public boolean isNothing() {
            return type == Type.NOTHING;
        }

        /** The place of the first line of the text. */
        public Place body() {
            return block ? place.down(1) : place;
        }

        @Override
        public String kind() {
            return switch (type) {
                case NOTHING -> "nothing";
                case TEXT -> "a text";
                case OTHER -> "a number, date or boolean";
            };
        }
    }

    /** A list. */
    record Items(List<Tree> values, Place place, int start, int end) implements Tree {
        public Items {
            values = List.copyOf(values);
        }

        /** A list that was not read from a file of this kind. */
        public Items(List<Tree> values, Place place) {
            this(values, place, -1, -1);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Names with values, in the order of the file. */
    record Mapping(List<Entry> entries, Place place, int start, int end) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** A mapping that was not read from a file of this kind. */
        public Mapping(List<Entry> entries, Place place) {
            this(entries, place, -1, -1);
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** The first value with this name. */
        public Optional<Tree> value(String name) {
            for (Entry entry : entries) {
                if (entry.name().equals(name)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** This mapping completed with the names of another one; values that are mappings in both are merged in the same way. */
        public Mapping over(Mapping weaker) {
            List<Entry> joined = new ArrayList<>();
            for (Entry entry : entries) {
                Tree other = weaker.value(entry.name()).orElse(null);
                joined.add(
                        entry.value() instanceof Mapping own && other instanceof Mapping theirs
                                ? new Entry(entry.name(), entry.place(), own.over(theirs))
                                : entry);
            }
            return new Mapping(joined, place, start, end).with(weaker.entries);
        }

        /** This mapping completed with the entries whose names it doesn't have. */
        public Mapping with(List<Entry> more) {
            List<Entry> all = new ArrayList<>(entries);
            for (Entry entry : more) {
                if (value(entry.name()).isEmpty()) {
                    all.add(entry);
                }
            }
            return new Mapping(all, place, start, end);
        }
    }

    /** A name and its value. */
    record Entry(String name, Place place, Tree value) {

        /** The place as shown in messages. */
        public String where() {
            return place.toString();
        }
    }

    /** A mapping without entries. */
    static Mapping empty(String file) {
        return new Mapping(List.of(), Place.of(file));
    }

    /** The texts of a list, or a single text; numbers as written. Empty for all other nodes. */
    default Optional<List<String>> texts() {
        if (this instanceof Scalar scalar) {
            return Optional.of(scalar.isNothing() ? List.of() : List.of(scalar.text()));
        }
        if (!(this instanceof Items items)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (Tree value : items.values()) {
            if (!(value instanceof Scalar scalar)) {
                return Optional.empty();
            }
            texts.add(scalar.text());
        }
        return Optional.of(List.copyOf(texts));
    }
}
