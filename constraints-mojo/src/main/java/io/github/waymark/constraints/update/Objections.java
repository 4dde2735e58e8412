package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is against the newer versions of one entry, the highest version first; one line for each reason. */
final class Objections {

    private final Constraint entry;
    private final Map<Objection, List<String>> versions = new LinkedHashMap<>();

    Objections(Constraint entry) {
        this.entry = entry;
    }

    void add(String version, Objection objection) {
        // Below a release that is told, its pre-releases tell nothing.
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

    /** Why the entry must stay, though something newer would be within its limits; empty where that isn't so. */
    String stays() {
        return versions.keySet().stream()
                .filter(objection -> objection.kind() == Objection.Kind.THIS)
                .map(Objection::reason)
                .findFirst()
                .orElse("");
    }
}
