package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Entries that are found by the artifacts they speak of: families one by one, all others by groupId and artifactId. */
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
        plain.values().forEach(some -> some.sort(order));
    }

    /** The most specific first; entries for the same coordinates stand together. */
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
