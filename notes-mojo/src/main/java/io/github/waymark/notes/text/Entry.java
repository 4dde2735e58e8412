package io.github.waymark.notes.text;

import io.github.waymark.finding.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a section.
 *
 * @param text in the language of the project
 * @param place where the text starts
 * @param fields the fields that are set: the built-in ones and those of the project
 */
public record Entry(String text, Place place, Map<String, List<String>> fields) {

    /** The fields that all entries may have. */
    public static final List<String> BUILT_IN = List.of(
            "issues", "authors", "modules", "links", "since", "audience", "affects", "dependency", "from", "to");

    public Entry {
        fields = Map.copyOf(fields);
    }

    /** The values of a field; empty if it is not set. */
    public List<String> field(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value of a field. */
    public Optional<String> first(String name) {
        return field(name).stream().findFirst();
    }

    /** The same entry with another text. */
    public Entry withText(String other) {
        return new Entry(other, place, fields);
    }
}
