package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.source.ListSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.impl.DependencyCollector;
import org.eclipse.aether.version.VersionScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the constraints list of one build to dependency collection.
 *
 * <p>One instance per session, safe for several threads.
 */
final class ActiveConstraints {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final ConstraintList list;
    private final BuildPlatform platform;
    /** {@code groupId:artifactId} of all modules, built now or not: the list does not apply to them. */
    private final Set<String> modules;

    private final ListSettings settings;
    private final VersionScheme versions;
    private final OverriddenVersions overridden = new OverriddenVersions();
    private final CollectorCheck probe = new CollectorCheck();

    ActiveConstraints(
            ConstraintList list,
            BuildPlatform platform,
            Set<String> modules,
            ListSettings settings,
            VersionScheme versions) {
        this.list = list;
        this.platform = platform;
        this.modules = modules;
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

    OverriddenVersions overridden() {
        return overridden;
    }

    CollectorCheck probe() {
        return probe;
    }

    VersionScheme versions() {
        return versions;
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
        constrained.setDependencyManager(ConstrainingManager.around(session.getDependencyManager(), this, conflicts));
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
     * depend on the list. Nor does the list apply to what plugins resolve by themselves, such as surefire's providers.
     */
    private boolean appliesTo(CollectRequest request) {
        Artifact root = request.getRoot() == null ? null : request.getRoot().getArtifact();
        Artifact artifact = root == null ? request.getRootArtifact() : root;
        if (artifact == null) {
            return false;
        }
        if (modules.contains(key(artifact))) {
            return true;
        }
        return !settings.plugins().equals("off")
                && root != null
                && request.getRequestContext().equals("plugin");
    }

    /** The constraint on an artifact; empty if the list has none, and for modules of the build. */
    Optional<Constraint> constraint(Artifact artifact) {
        if (modules.contains(key(artifact))) {
            return Optional.empty();
        }
        String type = artifact.getProperty(ArtifactProperties.TYPE, artifact.getExtension());
        return list.find(
                new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), type, artifact.getClassifier()),
                platform);
    }

    static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
