package io.github.waymark.maven.collect;

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
public final class ConstrainingManager implements DependencyManager {

    /** Maven's scope of files outside of repositories. */
    private static final String SYSTEM = "system";

    /** Is notified of the versions that the list replaces. */
    @FunctionalInterface
    public interface Replacements {

        /** Notifies nobody. */
        Replacements NONE = (constraint, artifact, requested, requester) -> {};

        /**
         * A requested version, or a range, that is not the list's version.
         *
         * @param requester the path from the root to the artifact that requests it
         */
        void add(Constraint constraint, Artifact artifact, String requested, String requester);
    }

    private final @Nullable DependencyManager manager;
    private final ListedVersions versions;
    private final Replacements replacements;
    private final @Nullable Requester requester;

    private ConstrainingManager(
            @Nullable DependencyManager manager,
            ListedVersions versions,
            Replacements replacements,
            @Nullable Requester requester) {
        this.manager = manager;
        this.versions = versions;
        this.replacements = replacements;
        this.requester = requester;
    }

    /**
     * Puts a list in front of a session's manager.
     *
     * @param manager null if the session has none
     * @param replacements is notified of each requested version that the list replaces
     */
    public static ConstrainingManager around(
            @Nullable DependencyManager manager, ListedVersions versions, Replacements replacements) {
        return new ConstrainingManager(manager, versions, replacements, null);
    }

    @Override
    public @Nullable DependencyManagement manageDependency(Dependency dependency) {
        DependencyManagement management = manager == null ? null : manager.manageDependency(dependency);
        String scope =
                management == null || management.getScope() == null ? dependency.getScope() : management.getScope();
        Artifact artifact = dependency.getArtifact();
        Optional<Constraint> constraint = SYSTEM.equals(scope) ? Optional.empty() : versions.constraint(artifact);
        if (constraint.isEmpty()) {
            return management;
        }
        String managed = management == null ? null : management.getVersion();
        String requested = managed == null ? artifact.getVersion() : managed;
        if (!requested.equals(constraint.get().version())) {
            replacements.add(
                    constraint.get(), artifact, requested, requester == null ? "the request" : requester.text());
        }
        return (management == null ? new DependencyManagement() : management)
                .setVersion(constraint.get().version());
    }

    @Override
    public DependencyManager deriveChildManager(DependencyCollectionContext context) {
        DependencyManager child = manager == null ? null : manager.deriveChildManager(context);
        Artifact artifact = context.getArtifact();
        Requester by = artifact == null ? requester : new Requester(artifact, requester);
        return new ConstrainingManager(child, versions, replacements, by);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConstrainingManager that
                && versions == that.versions
                && replacements == that.replacements
                && Objects.equals(manager, that.manager);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(manager);
    }
}
