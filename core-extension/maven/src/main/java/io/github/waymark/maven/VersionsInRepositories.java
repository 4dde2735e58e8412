package io.github.waymark.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/**
 * Reads which versions of an artifact the repositories for releases have. The resolver leaves out a repository that it can't read; this
 * doesn't. Repositories for snapshots only are not asked.
 */
public final class VersionsInRepositories {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public VersionsInRepositories(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories.stream()
                .filter(repository -> repository.getPolicy(false).isEnabled())
                .toList();
    }

    /**
     * All versions of an artifact, the lowest first; none if no repository has the artifact.
     *
     * @param artifact its version is not used
     * @throws ProblemException if a repository can't be read, or none was because the build is offline
     */
    public List<Version> of(Artifact artifact) {
        VersionRangeResult result;
        try {
            result = system.resolveVersionRange(
                    session, new VersionRangeRequest(artifact.setVersion("[0,)"), repositories, null));
        } catch (VersionRangeResolutionException e) {
            throw unread(artifact, e);
        }
        List<Version> versions = List.copyOf(result.getVersions());
        Optional<Exception> failure = result.getExceptions().stream()
                .filter(one -> !(one instanceof MetadataNotFoundException) || (isOffline(one) && versions.isEmpty()))
                .findFirst();
        if (failure.isPresent()) {
            throw unread(artifact, failure.get());
        }
        return versions;
    }

    /**
     * The highest version that is lower than that of the artifact and no snapshot; empty if there is none.
     *
     * @throws ProblemException as {@link #of}
     */
    public Optional<String> releaseBefore(Artifact artifact) {
        Version limit;
        try {
            limit = new GenericVersionScheme().parseVersion(artifact.getVersion());
        } catch (InvalidVersionSpecificationException e) {
            return Optional.empty();
        }
        return of(artifact).stream()
                .filter(one -> one.compareTo(limit) < 0 && !one.toString().endsWith("-SNAPSHOT"))
                .max(Comparator.naturalOrder())
                .map(Version::toString);
    }

    private static boolean isOffline(Exception e) {
        return e.getCause() instanceof RepositoryOfflineException;
    }

    private static ProblemException unread(Artifact artifact, Exception e) {
        return new ProblemException(
                new Problem(
                        "The versions of an artifact can't be read: " + Reasons.of(e) + ".",
                        artifact.getGroupId() + ":" + artifact.getArtifactId(),
                        "A version that this repository has would be missing.",
                        "Run online, or correct the repository in the POM or settings.xml."),
                e);
    }
}
