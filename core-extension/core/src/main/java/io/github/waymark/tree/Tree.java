package io.github.waymark.tree;

import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of a file that was read. */
public sealed interface Tree {

    /** Where it starts. */
    Place place();

    /** The same as messages show it. */
    default String where() {
        return place().toString();
    }

    /** The offset of its first character in the text that it was read from; -1 where there is none. */
    int start();

    /** The offset after its last character, without comments that follow; -1 where there is no text. */
    int end();

    /** What it is, in the words of messages. */
    String kind();

    /** What a scalar stands for. */
    enum Type {
        /** No value was given at all. */
        NOTHING,
        TEXT,
        /** A number, truth value or date. */
        OTHER
    }

    /**
     * A single value.
     *
     * @param text as written, without quotes; empty for nothing
     * @param block whether its text starts on the next line, after {@code |} or {@code >}
     */
    record Scalar(String text, Type type, boolean block, Place place, int start, int end) implements Tree {

        /** A text that comes from no file of this form. */
        public Scalar(String text, Place place) {
            this(text, Type.TEXT, false, place, -1, -1);
        }

        /** Whether no value was given at all. */
        public boolean isNothing() {
            return type == Type.NOTHING;
        }

        /** Where its first line of text is. */
        public Place body() {
            return block ? place.down(1) : place;
        }

        @Override
        public String kind() {
            return switch (type) {
                case NOTHING -> "nothing";
                case TEXT -> "a text";
                case OTHER -> "a number, date or truth value";
            };
        }
    }

    /** A list. */
    record Items(List<Tree> values, Place place, int start, int end) implements Tree {
        public Items {
            values = List.copyOf(values);
        }

        /** A list that comes from no file of this form. */
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

        /** A mapping that comes from no file of this form. */
        public Mapping(List<Entry> entries, Place place) {
            this(entries, place, -1, -1);
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** The first value of that name. */
        public Optional<Tree> value(String name) {
            for (Entry entry : entries) {
                if (entry.name().equals(name)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** This, with the names of another that it doesn't have; mappings of both are joined in the same way. */
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

        /** This, with those of the entries whose names it doesn't have. */
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

        /** Where it is, as messages show it. */
        public String where() {
            return place.toString();
        }
    }

    /** A mapping without names. */
    static Mapping empty(String file) {
        return new Mapping(List.of(), Place.of(file));
    }

    /** The texts of a list, or the one text; numbers as written. Empty when it is of another shape. */
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
