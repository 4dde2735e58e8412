package io.github.waymark.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Resolves single artifacts, as Maven resolves any other. */
public final class ResolvedArtifacts {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public ResolvedArtifacts(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
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
    public Path file(Artifact artifact, String purpose) {
        try {
            return system.resolveArtifact(session, new ArtifactRequest(artifact, repositories, null))
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
}
