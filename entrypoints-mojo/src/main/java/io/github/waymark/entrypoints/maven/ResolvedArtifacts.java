package io.github.waymark.entrypoints.maven;

import io.github.waymark.maven.VersionsInRepositories;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/** Resolves single artifacts, as Maven resolves any other. */
final class ResolvedArtifacts {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    ResolvedArtifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = List.copyOf(repositories);
    }

    /**
     * The file of an artifact.
     *
     * @param purpose why it is needed, one sentence
     * @throws ProblemException if it isn't available
     */
    Path file(Artifact artifact, String purpose) {
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, "entry-points"))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "An artifact is not available: " + Reasons.of(e) + ".",
                            artifact.toString(),
                            purpose,
                            "Correct the coordinates, or add the repository that has it to the POM or settings.xml; offline,"
                                    + " build once without --offline."),
                    e);
        }
    }

    /**
     * The highest version in the repositories that is lower than another one and no snapshot; empty if there is none.
     *
     * @throws ProblemException if a repository can't be read
     */
    Optional<String> releaseBefore(String groupId, String artifactId, String version) {
        Version limit;
        try {
            limit = new GenericVersionScheme().parseVersion(version);
        } catch (InvalidVersionSpecificationException e) {
            return Optional.empty();
        }
        return new VersionsInRepositories(system, session, repositories)
                .of(new DefaultArtifact(groupId, artifactId, "jar", "")).stream()
                        .filter(one ->
                                one.compareTo(limit) < 0 && !one.toString().endsWith("-SNAPSHOT"))
                        .max(Comparator.naturalOrder())
                        .map(Version::toString);
    }
}
