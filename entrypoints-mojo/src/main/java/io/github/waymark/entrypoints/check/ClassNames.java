package io.github.waymark.entrypoints.check;

import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.settings.NearestName;
import java.util.List;
import java.util.Optional;

/** Finds the class that a wrong name means. */
final class ClassNames {

    private static final int MAX_CANDIDATES = 5000;

    private ClassNames() {}

    /** The nested class that a name means which has {@code .} instead of {@code $}. */
    static Optional<String> nested(String name, KnownClasses classes) {
        String changed = name;
        for (int dot = changed.lastIndexOf('.'); dot > 0; dot = changed.lastIndexOf('.', dot - 1)) {
            changed = changed.substring(0, dot) + "$" + changed.substring(dot + 1);
            if (classes.find(changed).exists()) {
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    /** The class of the same name in another package, or the most similar name in the same package. */
    static Optional<String> similar(String name, List<String> candidates) {
        if (candidates.size() > MAX_CANDIDATES) {
            return Optional.empty();
        }
        int dot = name.lastIndexOf('.') + 1;
        String simple = name.substring(dot);
        for (String candidate : candidates) {
            if (candidate.endsWith("." + simple)) {
                return Optional.of(candidate);
            }
        }
        List<String> neighbours = candidates.stream()
                .filter(candidate ->
                        candidate.lastIndexOf('.') + 1 == dot && candidate.startsWith(name.substring(0, dot)))
                .map(candidate -> candidate.substring(dot))
                .toList();
        if (NearestName.question(simple, neighbours).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name.substring(0, dot) + NearestName.to(simple, neighbours));
    }
}
