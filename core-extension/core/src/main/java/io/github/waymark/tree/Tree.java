package io.github.waymark.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node of a file that was read. */
public sealed interface Tree {

    /** Where it starts, {@code file:line:column} as far as it is known. */
    String place();

    /** What it is, in the words of messages. */
    String kind();

    /**
     * A text, number or truth value.
     *
     * @param text as written, without quotes; empty when {@code nothing}
     * @param nothing whether no value was given at all
     */
    record Text(String text, boolean nothing, String place) implements Tree {
        @Override
        public String kind() {
            return nothing ? "nothing" : "a plain value";
        }
    }

    /** A list. */
    record Items(List<Tree> values, String place) implements Tree {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Names with values, in the order of the file; no name stands twice. */
    record Mapping(List<Entry> entries, String place) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a mapping";
        }

        /** The value of that name. */
        public Optional<Tree> value(String name) {
            return entries.stream()
                    .filter(entry -> entry.name().equals(name))
                    .map(Entry::value)
                    .findFirst();
        }

        /** This, with the names of another that it doesn't have; mappings of both are joined in the same way. */
        public Mapping over(Mapping weaker) {
            List<Entry> joined = new ArrayList<>();
            for (Entry entry : entries) {
                Optional<Tree> other = weaker.value(entry.name());
                boolean both = entry.value() instanceof Mapping && other.orElse(null) instanceof Mapping;
                joined.add(
                        both
                                ? new Entry(entry.name(), entry.place(), ((Mapping) entry.value()).over((Mapping)
                                                other.orElseThrow()))
                                : entry);
            }
            for (Entry entry : weaker.entries) {
                if (value(entry.name()).isEmpty()) {
                    joined.add(entry);
                }
            }
            return new Mapping(joined, place);
        }
    }

    /** A name and its value. */
    record Entry(String name, String place, Tree value) {}

    /** A mapping without names. */
    static Mapping empty(String place) {
        return new Mapping(List.of(), place);
    }
}
