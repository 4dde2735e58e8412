package io.github.waymark.constraints.update;

import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.advisory.Advisory;
import io.github.waymark.constraints.order.VersionOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the smallest updates that fix known vulnerabilities. */
final class SecurityUpdate {

    private final Advisories advisories;

    SecurityUpdate(Advisories advisories) {
        this.advisories = advisories;
    }

    /**
     * Reduces the candidates of entries that belong to one release. Those that are affected get the smallest update that fixes them,
     * and the others no higher version than these.
     *
     * @param names the artifact of each entry, {@code group:artifact}
     */
    List<VersionCandidates> reduced(List<VersionCandidates> family, List<String> names) {
        List<String> least = new ArrayList<>();
        String target = "";
        for (int i = 0; i < family.size(); i++) {
            String fix = fix(family.get(i), names.get(i));
            least.add(fix);
            if (!fix.isEmpty() && (target.isEmpty() || VersionOrder.compare(fix, target) > 0)) {
                target = fix;
            }
        }
        List<VersionCandidates> reduced = new ArrayList<>();
        for (int i = 0; i < family.size(); i++) {
            reduced.add(between(family.get(i), names.get(i), least.get(i), target));
        }
        return reduced;
    }

    private VersionCandidates between(VersionCandidates candidates, String name, String least, String most) {
        boolean affected = isAffected(candidates, name);
        if (most.isEmpty() || (affected && least.isEmpty())) {
            return candidates.only(List.of());
        }
        return candidates.only(candidates.changes().stream()
                .filter(change -> VersionOrder.compare(change.version(), most) <= 0
                        && (least.isEmpty() || VersionOrder.compare(change.version(), least) >= 0))
                .toList());
    }

    boolean isAffected(VersionCandidates candidates, String name) {
        return !advisories.of(name, candidates.entry().version()).isEmpty();
    }

    /** The lowest version without advisories, or at least without those of the current one; empty if there is none or none is needed. */
    private String fix(VersionCandidates candidates, String name) {
        Set<String> known = ids(name, candidates.entry().version());
        if (known.isEmpty()) {
            return "";
        }
        String partly = "";
        for (int i = candidates.changes().size() - 1; i >= 0; i--) {
            String version = candidates.changes().get(i).version();
            Set<String> left = ids(name, version);
            if (left.isEmpty()) {
                return version;
            }
            if (partly.isEmpty() && left.stream().noneMatch(known::contains)) {
                partly = version;
            }
        }
        return partly;
    }

    private Set<String> ids(String name, String version) {
        return advisories.of(name, version).stream().map(Advisory::id).collect(Collectors.toSet());
    }

    /** The advisories of an entry as a reason, {@code GHSA-…, GHSA-…}. */
    String text(VersionCandidates candidates, String name) {
        return advisories.of(name, candidates.entry().version()).stream()
                .map(Advisory::id)
                .collect(Collectors.joining(", "));
    }
}
