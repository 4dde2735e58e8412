package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.check.PomState;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.ManagementPlaces;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;

/** Reads the effective POMs of published artifacts: with parents, imports and profiles. */
public final class DescriptorReader {

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    public DescriptorReader(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = strict(session);
        this.repositories = List.copyOf(repositories);
    }

    /** A session in which a missing POM is not read as that of an artifact without dependencies. */
    static RepositorySystemSession strict(RepositorySystemSession session) {
        DefaultRepositorySystemSession strict = new DefaultRepositorySystemSession(session);
        strict.setArtifactDescriptorPolicy(new SimpleArtifactDescriptorPolicy(false, false));
        return strict;
    }

    /**
     * Returns a published project; of a POM that only manages versions, with the managed dependencies.
     *
     * @param coordinates {@code groupId:artifactId:version}
     * @param where the place that contains the coordinates, for messages
     * @param reading the session for collecting its trees
     */
    public Project project(String coordinates, String where, RepositorySystemSession reading) {
        ArtifactDescriptorResult descriptor = read(artifact(coordinates, where), where);
        List<Dependency> dependencies = descriptor.getDependencies().stream()
                .filter(dependency -> !dependency.getScope().equals("test"))
                .toList();
        boolean manages = dependencies.isEmpty();
        String[] parts = coordinates.split(":", -1);
        CollectRoots roots = new CollectRoots(
                descriptor.getArtifact(),
                manages ? descriptor.getManagedDependencies() : dependencies,
                manages ? List.of() : descriptor.getManagedDependencies(),
                repositories(descriptor),
                "project");
        Module module = new Module(parts[0], parts[1], parts[2], coordinates, ManagementPlaces.NONE);
        return new PublishedProject(module, roots, manages, system, reading);
    }

    private List<RemoteRepository> repositories(ArtifactDescriptorResult descriptor) {
        List<RemoteRepository> all = new ArrayList<>(repositories);
        for (RemoteRepository more : system.newResolutionRepositories(session, descriptor.getRepositories())) {
            if (all.stream().noneMatch(repository -> repository.getId().equals(more.getId()))) {
                all.add(more);
            }
        }
        return all;
    }

    /** Whether a POM is available. */
    boolean exists(Artifact artifact) {
        try {
            system.readArtifactDescriptor(session, new ArtifactDescriptorRequest(artifact, repositories, "project"));
            return true;
        } catch (ArtifactDescriptorException e) {
            return false;
        }
    }

    /** Whether a POM is available, and whether its artifact moved to other coordinates. */
    PomState state(Artifact artifact) {
        try {
            ArtifactDescriptorResult result = system.readArtifactDescriptor(
                    session, new ArtifactDescriptorRequest(artifact, repositories, "project"));
            Artifact found = result.getArtifact();
            boolean moved = !result.getRelocations().isEmpty()
                    && !(found.getGroupId().equals(artifact.getGroupId())
                            && found.getArtifactId().equals(artifact.getArtifactId()));
            return moved
                    ? new PomState(
                            PomState.Kind.MOVED,
                            found.getGroupId() + ":" + found.getArtifactId() + ":" + found.getVersion())
                    : new PomState(PomState.Kind.AVAILABLE, "");
        } catch (ArtifactDescriptorException e) {
            boolean missing = !session.isOffline() && isNotFound(e);
            return new PomState(missing ? PomState.Kind.MISSING : PomState.Kind.UNKNOWN, Reasons.of(e));
        }
    }

    /** Whether all repositories answered that they don't have it. */
    private static boolean isNotFound(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ArtifactNotFoundException) {
                return true;
            }
        }
        return false;
    }

    private ArtifactDescriptorResult read(Artifact artifact, String where) {
        try {
            return system.readArtifactDescriptor(
                    session, new ArtifactDescriptorRequest(artifact, repositories, "project"));
        } catch (ArtifactDescriptorException e) {
            throw new ProblemException(
                    new Problem(
                            "The POM of " + artifact + " can't be read.",
                            where,
                            Reasons.of(e),
                            "Correct the coordinates, or the repositories in settings.xml; offline, run once online."),
                    e);
        }
    }

    private static Artifact artifact(String coordinates, String where) {
        String[] parts = coordinates.split(":", -1);
        if (parts.length != 3) {
            throw new ProblemException(new Problem(
                    "'" + coordinates + "' is not of the form groupId:artifactId:version.",
                    where,
                    "A published project is identified by these three.",
                    "Write it as org.acme:billing:1.2.0."));
        }
        return new DefaultArtifact(parts[0], parts[1], "pom", parts[2]);
    }
}
