package io.github.waymark.constraints.resolve;

import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraints.update.PublishedPom;
import io.github.waymark.constraints.update.PublishedPoms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;

/** Reads POMs from the repositories of a build, each once. Thread-safe. */
public final class RepositoryPoms implements PublishedPoms {

    /** The scopes of what a user of an artifact gets with it. */
    private static final Set<String> SCOPES = Set.of("", "compile", "runtime");

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;
    private final Map<String, Optional<PublishedPom>> poms = new ConcurrentHashMap<>();

    public RepositoryPoms(
            RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = DescriptorReader.strict(session);
        this.repositories = List.copyOf(repositories);
    }

    @Override
    public Optional<PublishedPom> read(String artifact) {
        return poms.computeIfAbsent(artifact, this::descriptor);
    }

    @Override
    public void prefetch(List<String> artifacts) {
        RepositoryVersions.inParallel(
                artifacts.stream().filter(one -> !poms.containsKey(one)).toList(), this::read);
    }

    private Optional<PublishedPom> descriptor(String artifact) {
        int colon = artifact.lastIndexOf(':');
        String name = artifact.substring(0, colon);
        Artifact pom = new DefaultArtifact(
                name.substring(0, name.indexOf(':')),
                name.substring(name.indexOf(':') + 1),
                "pom",
                artifact.substring(colon + 1));
        try {
            ArtifactDescriptorResult result =
                    system.readArtifactDescriptor(session, new ArtifactDescriptorRequest(pom, repositories, "project"));
            Map<String, String> managed = new HashMap<>();
            for (Dependency dependency : result.getManagedDependencies()) {
                Artifact one = dependency.getArtifact();
                managed.putIfAbsent(one.getGroupId() + ":" + one.getArtifactId(), one.getVersion());
            }
            return Optional.of(new PublishedPom(
                    result.getDependencies().stream()
                            .filter(one -> !one.isOptional() && SCOPES.contains(one.getScope()))
                            .map(RepositoryPoms::request)
                            .toList(),
                    managed,
                    moved(pom, result)));
        } catch (ArtifactDescriptorException e) {
            return Optional.empty();
        }
    }

    private static String moved(Artifact pom, ArtifactDescriptorResult result) {
        String to =
                result.getArtifact().getGroupId() + ":" + result.getArtifact().getArtifactId();
        boolean same = to.equals(pom.getGroupId() + ":" + pom.getArtifactId());
        return same || result.getRelocations().isEmpty() ? "" : to;
    }

    private static PublishedPom.Request request(Dependency dependency) {
        Artifact one = dependency.getArtifact();
        return new PublishedPom.Request(
                new Coordinates(one.getGroupId(), one.getArtifactId(), one.getExtension(), one.getClassifier()),
                one.getVersion());
    }
}
