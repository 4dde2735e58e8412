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
 * A list as it holds for one build.
 *
 * <p>Lives as long as the session, and may be asked by several threads.
 */
final class ActiveConstraints {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private final ConstraintList list;
    private final BuildPlatform platform;
    /** {@code groupId:artifactId} of all modules, built now or not: their versions are the build's own affair. */
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

    /** Tells people what the list did to a build, at its end. */
    void end(List<Throwable> failures) {
        overridden.tell();
        for (String line : UnresolvedVersions.lines(failures, this)) {
            LOG.error("Waymark: {}", line);
        }
    }

    /** Whether a build that keeps to the list may publish what it made. */
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
        if (probe.isOne(request)) {
            return new CollectResult(request);
        }
        if (!concerns(request)) {
            return delegate.collectDependencies(session, request);
        }
        RangeConflicts conflicts = new RangeConflicts(settings.conflict().equals("fail"));
        DefaultRepositorySystemSession constrained = new DefaultRepositorySystemSession(session);
        constrained.setDependencyManager(ConstrainingManager.around(session.getDependencyManager(), this, conflicts));
        CollectResult result;
        try {
            result = delegate.collectDependencies(constrained, request);
        } catch (DependencyCollectionException e) {
            // A version that contradicts a range is often missing too, and then the contradiction is the better news.
            conflicts.failInstead(e);
            throw e;
        }
        conflicts.failIfAny(result);
        return result;
    }

    /**
     * Whether a collection is one of a module's dependencies, or of a plugin's where that was asked for.
     *
     * <p>Maven 4 collects for the POM that it publishes with neither a root nor a root artifact: what is published must not depend on
     * the list. What plugins resolve for themselves, as surefire its providers, is theirs.
     */
    private boolean concerns(CollectRequest request) {
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

    /** The version that some artifact is to have; empty where the list doesn't say, and for modules of the build. */
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
