package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.maven.ResolvedArtifacts;
import io.github.waymark.maven.VersionsInRepositories;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Artifacts of repositories: single ones, and class paths with the versions of a BOM. */
final class ReleasedArtifacts {

    private static final String PURPOSE = "Its options are compared with those of another version.";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    ReleasedArtifacts(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = session;
        this.repositories = repositories;
    }

    /** The jar with these coordinates, {@code groupId:artifactId:version}. */
    ClassPathEntry jar(String coordinates, String parameter) {
        return ClassPathEntry.jar(
                new ResolvedArtifacts(system, session, repositories).file(parse(coordinates, parameter), PURPOSE));
    }

    /** Whether coordinates name a BOM: a POM that manages versions, and for which there is no jar. */
    boolean isBom(String coordinates, String parameter) {
        if (parse(coordinates, parameter).getExtension().equals("pom")) {
            return true;
        }
        try {
            jar(coordinates, parameter);
            return false;
        } catch (ProblemException e) {
            if (dependencies(coordinates, parameter).isEmpty()) {
                throw e;
            }
            return true;
        }
    }

    /** The highest release that is lower than the version of a project; empty if there is none. */
    Optional<String> before(MavenProject project) {
        Artifact now = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", project.getVersion());
        return new VersionsInRepositories(system, session, repositories)
                .releaseBefore(now)
                .map(version -> project.getGroupId() + ":" + project.getArtifactId() + ":" + version);
    }

    private static Artifact parse(String coordinates, String parameter) {
        try {
            return new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            "'" + coordinates + "' are no coordinates.",
                            "-Dconfig-options." + parameter,
                            "An artifact is named by groupId, artifactId and version.",
                            "Write groupId:artifactId:version."),
                    e);
        }
    }

    private static ProblemException unavailable(String coordinates, String parameter, Exception e) {
        return new ProblemException(
                new Problem(
                        coordinates + " is not available: " + Reasons.of(e) + ".",
                        "-Dconfig-options." + parameter,
                        "Its options can't be compared.",
                        "Correct the coordinates, or add the repository that has the artifact; with -o, run once without."),
                e);
    }

    /** The versions that a BOM manages, by {@code groupId:artifactId}. */
    Map<String, Dependency> managed(String bom, String parameter) {
        Map<String, Dependency> managed = new LinkedHashMap<>();
        for (Dependency dependency : dependencies(bom, parameter)) {
            managed.putIfAbsent(name(dependency.getArtifact()), dependency);
        }
        if (managed.isEmpty()) {
            throw new ProblemException(new Problem(
                    bom + " manages no versions.",
                    "-Dconfig-options." + parameter,
                    "It is missing, or it is not a BOM.",
                    "Write the coordinates of a BOM that exists, or a version of the framework."));
        }
        return managed;
    }

    private List<Dependency> dependencies(String bom, String parameter) {
        String[] parts = bom.split(":", -1);
        String text = parts.length == 3 ? parts[0] + ":" + parts[1] + ":pom:" + parts[2] : bom;
        try {
            return system.readArtifactDescriptor(
                            session, new ArtifactDescriptorRequest(parse(text, parameter), repositories, null))
                    .getManagedDependencies();
        } catch (ArtifactDescriptorException e) {
            throw unavailable(bom, parameter, e);
        }
    }

    static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    /** The jars of dependencies and of all that they need, with the versions of a BOM. */
    List<ClassPathEntry> classPath(List<Dependency> dependencies, Map<String, Dependency> managed, String parameter) {
        List<Dependency> direct = new ArrayList<>();
        for (Dependency dependency : dependencies) {
            Dependency other = managed.get(name(dependency.getArtifact()));
            direct.add(
                    other == null
                            ? dependency
                            : dependency.setArtifact(dependency
                                    .getArtifact()
                                    .setVersion(other.getArtifact().getVersion())));
        }
        CollectRequest collect = new CollectRequest();
        collect.setDependencies(direct);
        collect.setManagedDependencies(new ArrayList<>(managed.values()));
        collect.setRepositories(repositories);
        try {
            List<ClassPathEntry> entries = new ArrayList<>();
            DependencyRequest request = new DependencyRequest(collect, null);
            for (ArtifactResult result :
                    system.resolveDependencies(session, request).getArtifactResults()) {
                Artifact artifact = result.getArtifact();
                if (artifact != null
                        && artifact.getFile() != null
                        && artifact.getExtension().equals("jar")) {
                    entries.add(ClassPathEntry.jar(artifact.getFile().toPath()));
                }
            }
            return entries;
        } catch (DependencyResolutionException e) {
            throw unavailable("The class path after the upgrade", parameter, e);
        }
    }
}
