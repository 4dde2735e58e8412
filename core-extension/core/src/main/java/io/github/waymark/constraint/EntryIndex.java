package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds entries by coordinates: patterns with a star by a linear search, all others in a map. */
final class EntryIndex<T> {

    private final Map<String, List<T>> plain = new HashMap<>();
    private final List<T> families = new ArrayList<>();
    private final Function<T, CoordinatesPattern> pattern;

    EntryIndex(List<T> entries, Function<T, CoordinatesPattern> pattern) {
        this.pattern = pattern;
        for (T entry : entries) {
            CoordinatesPattern of = pattern.apply(entry);
            if (of.isPlain()) {
                plain.computeIfAbsent(of.groupId() + ":" + of.artifactId(), key -> new ArrayList<>())
                        .add(entry);
            } else {
                families.add(entry);
            }
        }
        Comparator<T> order = Comparator.comparing(pattern, CoordinatesPattern.MOST_SPECIFIC_FIRST);
        families.sort(order);
        plain.values().forEach(entriesOfKey -> entriesOfKey.sort(order));
    }

    /** The matching entries, most specific first; entries with the same pattern are adjacent. */
    List<T> matching(Coordinates coordinates) {
        List<T> matching = new ArrayList<>();
        for (T entry : plain.getOrDefault(coordinates.groupId() + ":" + coordinates.artifactId(), List.of())) {
            if (pattern.apply(entry).matches(coordinates)) {
                matching.add(entry);
            }
        }
        for (T entry : families) {
            if (pattern.apply(entry).matches(coordinates)) {
                matching.add(entry);
            }
        }
        return matching;
    }
}
