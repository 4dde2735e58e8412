package io.github.waymark.releases.pom;

import java.util.List;
import java.util.Optional;

/**
 * A POM with what it inherits.
 *
 * @param path of its file, relative to the top of the repository
 * @param version as it would be published
 * @param deployed whether its plugins don't skip the deployment
 * @param missing the elements that Maven Central requires and that it doesn't have, such as {@code scm}
 * @param uses its parents, dependencies, plugins and their dependencies
 */
public record EffectivePom(
        String path,
        String groupId,
        String artifactId,
        String version,
        String packaging,
        boolean deployed,
        List<String> missing,
        List<PomUse> uses) {

    public EffectivePom {
        missing = List.copyOf(missing);
        uses = List.copyOf(uses);
    }

    /** {@code groupId:artifactId}. */
    public String coordinates() {
        return groupId + ":" + artifactId;
    }

    /** A dependency; empty if the POM doesn't have it. */
    public Optional<PomUse> dependency(String coordinates) {
        return uses.stream()
                .filter(use -> use.kind() == PomUse.Kind.DEPENDENCY
                        && use.coordinates().equals(coordinates))
                .findFirst();
    }
}
