package io.github.waymark.constraints.check;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.advisory.Advisory;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds versions with known vulnerabilities among those that are used, and those that a list has. */
public final class VulnerableVersions {

    private final Advisories advisories;
    private final BuildPlatform platform;

    public VulnerableVersions(Advisories advisories, BuildPlatform platform) {
        this.advisories = advisories;
        this.platform = platform;
    }

    /**
     * The findings, one for each version and advisory.
     *
     * @param used the places of the trees; only resolved versions count
     * @param name the name of the list, for artifacts that are not in it
     * @param entries whether to check all entries of the list, whether used or not
     */
    public List<Finding> findings(Collection<DependencyUse> used, ConstraintList list, String name, boolean entries) {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DependencyUse use : used) {
            if (use.chosen() && seen.add(use.name() + ":" + use.version())) {
                Optional<Constraint> entry = list.find(use.coordinates(), platform)
                        .filter(constraint -> constraint.version().equals(use.version()));
                add(use.name(), use.version(), entry.map(Constraint::place).orElse(Place.of(name)), findings);
            }
        }
        for (Constraint constraint : entries ? list.constraints() : List.<Constraint>of()) {
            String artifact =
                    constraint.pattern().groupId() + ":" + constraint.pattern().artifactId();
            if (constraint.pattern().isPlain() && seen.add(artifact + ":" + constraint.version())) {
                add(artifact, constraint.version(), constraint.place(), findings);
            }
        }
        return findings;
    }

    private void add(String artifact, String version, Place place, List<Finding> findings) {
        for (Advisory advisory : advisories.of(artifact, version)) {
            findings.add(new Finding(
                    ListRule.VULNERABLE,
                    place,
                    artifact + " " + version + " is affected by " + advisory.text(),
                    "Use a version that is not affected"
                            + (advisory.link().isEmpty() ? "" : "; see " + advisory.link())));
        }
    }
}
