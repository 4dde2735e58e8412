package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyManagement;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * Manages dependencies as the session's manager does, and then applies the list's versions.
 *
 * <p>Two managers are equal if they manage alike: the collector uses them as keys of its cache of nodes. The path to a dependency
 * is used only in messages.
 */
final class ConstrainingManager implements DependencyManager {

    /** Maven's scope of files outside of repositories. */
    private static final String SYSTEM = "system";

    private final @Nullable DependencyManager manager;
    private final ActiveConstraints activeConstraints;
    private final RangeConflicts conflicts;
    private final @Nullable Requester requester;

    private ConstrainingManager(
            @Nullable DependencyManager manager,
            ActiveConstraints activeConstraints,
            RangeConflicts conflicts,
            @Nullable Requester requester) {
        this.manager = manager;
        this.activeConstraints = activeConstraints;
        this.conflicts = conflicts;
        this.requester = requester;
    }

    static ConstrainingManager around(
            @Nullable DependencyManager manager, ActiveConstraints activeConstraints, RangeConflicts conflicts) {
        return new ConstrainingManager(manager, activeConstraints, conflicts, null);
    }

    @Override
    public @Nullable DependencyManagement manageDependency(Dependency dependency) {
        DependencyManagement management = manager == null ? null : manager.manageDependency(dependency);
        String scope =
                management == null || management.getScope() == null ? dependency.getScope() : management.getScope();
        Artifact artifact = dependency.getArtifact();
        Optional<Constraint> constraint =
                SYSTEM.equals(scope) ? Optional.empty() : activeConstraints.constraint(artifact);
        if (constraint.isEmpty()) {
            return management;
        }
        String managed = management == null ? null : management.getVersion();
        String requested = managed == null ? artifact.getVersion() : managed;
        if (!requested.equals(constraint.get().version())) {
            recordChange(constraint.get(), artifact, requested);
        }
        return (management == null ? new DependencyManagement() : management)
                .setVersion(constraint.get().version());
    }

    private void recordChange(Constraint constraint, Artifact artifact, String requested) {
        String by = requester == null ? "the request" : requester.text();
        if (RequestedVersion.excludes(requested, constraint.version(), activeConstraints.versions())) {
            conflicts.add(constraint, artifact, requested, by);
        } else if (!RequestedVersion.isRange(requested)) {
            activeConstraints.overridden().add(constraint, artifact, requested, by, activeConstraints.versions());
        }
    }

    @Override
    public DependencyManager deriveChildManager(DependencyCollectionContext context) {
        DependencyManager child = manager == null ? null : manager.deriveChildManager(context);
        Artifact artifact = context.getArtifact();
        Requester by = artifact == null ? requester : new Requester(artifact, requester);
        return new ConstrainingManager(child, activeConstraints, conflicts, by);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConstrainingManager that
                && activeConstraints == that.activeConstraints
                && conflicts == that.conflicts
                && Objects.equals(manager, that.manager);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(manager);
    }
}
