package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objections to newer versions of an entry, grouped by reason. Versions are added in descending order. */
final class Objections {

    private final Constraint entry;
    private final Map<Objection, List<String>> versions = new LinkedHashMap<>();

    Objections(Constraint entry) {
        this.entry = entry;
    }

    void add(String version, Objection objection) {
        // If a release is reported, its pre-releases are not.
        if (objection.kind() != Objection.Kind.PRE_RELEASE
                || versions.isEmpty()
                || versions.containsKey(Objection.PRE_RELEASE)) {
            versions.computeIfAbsent(objection, key -> new ArrayList<>()).add(version);
        }
    }

    List<NotProposed> notProposed() {
        List<NotProposed> notProposed = new ArrayList<>();
        versions.forEach((objection, some) ->
                notProposed.add(new NotProposed(entry, some.get(0), some.size() - 1, objection.reason())));
        return notProposed;
    }

    /** The reason why a version within the limit is not proposed; empty if there is none. */
    String blockingReason() {
        return versions.keySet().stream()
                .filter(objection -> objection.kind() == Objection.Kind.VERSION)
                .map(Objection::reason)
                .findFirst()
                .orElse("");
    }
}
