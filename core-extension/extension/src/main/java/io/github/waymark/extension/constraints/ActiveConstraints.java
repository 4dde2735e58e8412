package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.maven.collect.ConstrainingManager;
import io.github.waymark.maven.collect.ListedVersions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.impl.DependencyCollector;
import org.eclipse.aether.version.VersionScheme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the constraints list of one build to dependency collection.
 *
 * <p>One instance per session, safe for several threads.
 */
final class ActiveConstraints {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final ListedVersions listed;
    private final ListSettings settings;
    private final VersionScheme versions;
    private final OverriddenVersions overridden = new OverriddenVersions();
    private final CollectorCheck probe = new CollectorCheck();
    /** Whether the compiler plugin runs in a thread. */
    private final ThreadLocal<Boolean> compiling = ThreadLocal.withInitial(() -> false);

    ActiveConstraints(
            ConstraintList list,
            BuildPlatform platform,
            Set<String> modules,
            ListSettings settings,
            VersionScheme versions) {
        this.listed = new ListedVersions(list, platform, modules);
        this.settings = settings;
        this.versions = versions;
    }

    /** Logs at the end of a build which versions the list replaced. */
    void logResult(List<Throwable> failures) {
        overridden.log();
        for (String line : UnresolvedVersions.lines(failures, this)) {
            LOG.error("Waymark: {}", line);
        }
    }

    /** Whether a build with a list may publish its artifacts. */
    boolean mayDeploy() {
        return settings.deploy().equals("allow");
    }

    CollectorCheck probe() {
        return probe;
    }

    /** Notes whether the compiler plugin runs in this thread. */
    void compiling(boolean now) {
        if (now) {
            compiling.set(true);
        } else {
            compiling.remove();
        }
    }

    CollectResult collect(DependencyCollector delegate, RepositorySystemSession session, CollectRequest request)
            throws DependencyCollectionException {
        if (probe.isProbe(request)) {
            return new CollectResult(request);
        }
        if (!appliesTo(request)) {
            return delegate.collectDependencies(session, request);
        }
        RangeConflicts conflicts = new RangeConflicts(settings.conflict().equals("fail"));
        DefaultRepositorySystemSession constrained = new DefaultRepositorySystemSession(session);
        constrained.setDependencyManager(manager(session.getDependencyManager(), conflicts));
        CollectResult result;
        try {
            result = delegate.collectDependencies(constrained, request);
        } catch (DependencyCollectionException e) {
            // A version outside of a range often doesn't exist either, and then the conflict is the more helpful
            // message.
            conflicts.failIfAny(e.getResult());
            throw e;
        }
        conflicts.failIfAny(result);
        return result;
    }

    /**
     * Whether the list applies to a collection: to the dependencies of a module, and to those of a plugin if configured.
     *
     * <p>For the POM that it publishes, Maven 4 collects with neither a root nor a root artifact: what is published must not
     * depend on the list. Nor does the list apply to what plugins resolve by themselves, such as surefire's providers, except to annotation
     * processors.
     */
    private boolean appliesTo(CollectRequest request) {
        Artifact root = request.getRoot() == null ? null : request.getRoot().getArtifact();
        Artifact artifact = root == null ? request.getRootArtifact() : root;
        if (artifact == null) {
            // Annotation processors of the compiler plugin.
            return compiling.get() && request.getRequestContext().isEmpty();
        }
        if (listed.isModule(artifact)) {
            return true;
        }
        return !settings.plugins().equals("off")
                && root != null
                && request.getRequestContext().equals("plugin");
    }

    /** The manager of one collection, in which the list wins. */
    ConstrainingManager manager(@Nullable DependencyManager manager, RangeConflicts conflicts) {
        return ConstrainingManager.around(
                manager,
                listed,
                (constraint, artifact, requested, by) -> record(constraint, artifact, requested, by, conflicts));
    }

    private void record(
            Constraint constraint, Artifact artifact, String requested, String by, RangeConflicts conflicts) {
        if (RequestedVersion.excludes(requested, constraint.version(), versions)) {
            conflicts.add(constraint, artifact, requested, by);
        } else if (!RequestedVersion.isRange(requested)) {
            overridden.add(constraint, artifact, requested, by, versions);
        }
    }

    /** The constraint on an artifact; empty if the list has none, and for modules of the build. */
    Optional<Constraint> constraint(Artifact artifact) {
        return listed.constraint(artifact);
    }

    static String key(Artifact artifact) {
        return ListedVersions.key(artifact);
    }
}
