package io.github.waymark.constraints.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyManagement;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * The dependency management of Maven 3, in which pinned versions take precedence at every depth.
 *
 * <p>It does not use the resolver's own managers, because their constructors differ between versions, and because Maven 4's applies
 * the management of every POM on the path: a generated list must not depend on the version of Maven.
 */
public final class PinningManager implements DependencyManager {

    private final Map<String, String> pins;
    private final int depth;
    private final Map<String, Dependency> managed;
    private final Map<String, Set<Exclusion>> exclusions;

    /**
     * @param pins versions by {@code group:artifact}
     */
    public PinningManager(Map<String, String> pins) {
        this(Map.copyOf(pins), 0, Map.of(), Map.of());
    }

    private PinningManager(
            Map<String, String> pins,
            int depth,
            Map<String, Dependency> managed,
            Map<String, Set<Exclusion>> exclusions) {
        this.pins = pins;
        this.depth = depth;
        this.managed = managed;
        this.exclusions = exclusions;
    }

    @Override
    public DependencyManager deriveChildManager(DependencyCollectionContext context) {
        if (depth >= 2) {
            return this;
        }
        if (depth == 1) {
            return new PinningManager(pins, 2, managed, exclusions);
        }
        Map<String, Dependency> entries = new HashMap<>();
        Map<String, Set<Exclusion>> excluded = new HashMap<>();
        for (Dependency dependency : context.getManagedDependencies()) {
            String key = key(dependency.getArtifact());
            entries.putIfAbsent(key, dependency);
            if (!dependency.getExclusions().isEmpty()) {
                excluded.computeIfAbsent(key, k -> new HashSet<>()).addAll(dependency.getExclusions());
            }
        }
        return new PinningManager(pins, 1, entries, excluded);
    }

    @Override
    public @Nullable DependencyManagement manageDependency(Dependency dependency) {
        Artifact artifact = dependency.getArtifact();
        DependencyManagement management = new DependencyManagement();
        boolean any = false;
        String key = key(artifact);
        Dependency entry = depth >= 2 ? managed.get(key) : null;
        if (entry != null) {
            any = apply(entry, dependency, management);
        }
        String pin = pins.get(artifact.getGroupId() + ":" + artifact.getArtifactId());
        if (pin != null && !"system".equals(dependency.getScope())) {
            management.setVersion(pin);
            any = true;
        }
        Set<Exclusion> more = depth >= 2 ? exclusions.get(key) : null;
        if (more != null) {
            Collection<Exclusion> all = new HashSet<>(dependency.getExclusions());
            all.addAll(more);
            management.setExclusions(all);
            any = true;
        }
        return any ? management : null;
    }

    private static boolean apply(Dependency entry, Dependency dependency, DependencyManagement management) {
        boolean any = false;
        if (!entry.getArtifact().getVersion().isEmpty()) {
            management.setVersion(entry.getArtifact().getVersion());
            any = true;
        }
        if (!entry.getScope().isEmpty()) {
            management.setScope(entry.getScope());
            any = true;
            if (!"system".equals(entry.getScope())
                    && dependency.getArtifact().getProperty(ArtifactProperties.LOCAL_PATH, null) != null) {
                Map<String, String> properties =
                        new HashMap<>(dependency.getArtifact().getProperties());
                properties.remove(ArtifactProperties.LOCAL_PATH);
                management.setProperties(properties);
            }
        }
        if (entry.getOptional() != null) {
            management.setOptional(entry.getOptional());
            any = true;
        }
        return any;
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension() + ":"
                + artifact.getClassifier();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PinningManager that
                        && depth == that.depth
                        && pins.equals(that.pins)
                        && managed.equals(that.managed)
                        && exclusions.equals(that.exclusions));
    }

    @Override
    public int hashCode() {
        return Objects.hash(depth, pins, managed, exclusions);
    }
}
