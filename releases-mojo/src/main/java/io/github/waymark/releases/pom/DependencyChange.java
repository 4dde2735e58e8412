package io.github.waymark.releases.pom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A dependency that was added, removed or changed between two commits.
 *
 * @param module {@code groupId:artifactId} of the POM
 * @param before empty if it was added
 * @param after empty if it was removed
 */
public record DependencyChange(String module, Optional<PomUse> before, Optional<PomUse> after) {

    /** All changes, sorted by module and dependency. */
    public static List<DependencyChange> between(List<EffectivePom> older, List<EffectivePom> newer) {
        List<DependencyChange> changes = new ArrayList<>();
        Map<String, EffectivePom> before = byCoordinates(older);
        Map<String, EffectivePom> after = byCoordinates(newer);
        Map<String, EffectivePom> all = new TreeMap<>(before);
        all.putAll(after);
        for (String module : all.keySet()) {
            Map<String, PomUse> old = dependencies(Optional.ofNullable(before.get(module)));
            Map<String, PomUse> now = dependencies(Optional.ofNullable(after.get(module)));
            Map<String, PomUse> names = new TreeMap<>(old);
            names.putAll(now);
            for (String name : names.keySet()) {
                Optional<PomUse> from = Optional.ofNullable(old.get(name));
                Optional<PomUse> to = Optional.ofNullable(now.get(name));
                if (!from.equals(to)) {
                    changes.add(new DependencyChange(module, from, to));
                }
            }
        }
        return changes;
    }

    private static Map<String, EffectivePom> byCoordinates(List<EffectivePom> poms) {
        Map<String, EffectivePom> map = new TreeMap<>();
        poms.forEach(pom -> map.put(pom.coordinates(), pom));
        return map;
    }

    private static Map<String, PomUse> dependencies(Optional<EffectivePom> pom) {
        Map<String, PomUse> map = new TreeMap<>();
        pom.ifPresent(known -> known.uses().stream()
                .filter(use -> use.kind() == PomUse.Kind.DEPENDENCY)
                .forEach(use -> map.put(use.coordinates(), use)));
        return map;
    }

    /** {@code groupId:artifactId} of the dependency. */
    public String coordinates() {
        return after.or(() -> before).orElseThrow().coordinates();
    }

    /** Whether users get a dependency that they didn't have, or another version of it. */
    public boolean isSeenByUsers() {
        return after.filter(PomUse::isTransitive).isPresent()
                && !before.filter(PomUse::isTransitive).map(PomUse::version).equals(after.map(PomUse::version));
    }
}
