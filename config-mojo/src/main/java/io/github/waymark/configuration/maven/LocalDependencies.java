package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.source.ClassPathEntry;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;
import org.jspecify.annotations.Nullable;

/** Finds the jars of dependencies in the local repository and among the modules of the build; nothing is downloaded. */
final class LocalDependencies {

    private final RepositorySystem system;
    private final DefaultRepositorySystemSession session;
    private final MavenProject project;

    LocalDependencies(RepositorySystem system, RepositorySystemSession session, MavenProject project) {
        this.system = system;
        this.session = new DefaultRepositorySystemSession(session);
        this.session.setOffline(true);
        // What is missing here must not be taken for empty by others in the build.
        this.session.setCache(null);
        this.project = project;
    }

    /**
     * Jars, and folders of classes.
     *
     * @param complete whether nothing is missing
     */
    record Found(List<ClassPathEntry> entries, boolean complete) {

        Found {
            entries = List.copyOf(entries);
        }
    }

    /** The jars of dependencies and of what they need, as far as they are there. */
    Found jars(List<org.apache.maven.model.Dependency> dependencies) {
        List<Dependency> direct = known(dependencies);
        if (direct.isEmpty()) {
            return new Found(List.of(), false);
        }
        DependencyManagement management = project.getDependencyManagement();
        CollectRequest collect = new CollectRequest();
        collect.setDependencies(direct);
        collect.setManagedDependencies(management == null ? List.of() : known(management.getDependencies()));
        collect.setRepositories(project.getRemoteProjectRepositories());
        boolean all = direct.size() == dependencies.size();
        try {
            DependencyResult result = system.resolveDependencies(session, new DependencyRequest(collect, null));
            return new Found(entries(result), all);
        } catch (DependencyResolutionException e) {
            return new Found(entries(e.getResult()), false);
        }
    }

    /** A version that a property has which nothing sets can't be looked for. */
    private List<Dependency> known(List<org.apache.maven.model.Dependency> dependencies) {
        ArtifactTypeRegistry types = session.getArtifactTypeRegistry();
        return dependencies.stream()
                .filter(dependency -> dependency.getVersion() != null
                        && !dependency.getVersion().isEmpty()
                        && !dependency.getVersion().contains("${"))
                .map(dependency -> RepositoryUtils.toDependency(dependency, types))
                .toList();
    }

    private static List<ClassPathEntry> entries(@Nullable DependencyResult result) {
        List<ClassPathEntry> entries = new ArrayList<>();
        if (result != null) {
            for (ArtifactResult one : result.getArtifactResults()) {
                entry(one.getArtifact()).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static Optional<ClassPathEntry> entry(@Nullable Artifact artifact) {
        if (artifact == null || artifact.getFile() == null) {
            return Optional.empty();
        }
        if (Files.isDirectory(artifact.getFile().toPath())) {
            return Optional.of(ClassPathEntry.own(
                    artifact.getArtifactId(), artifact.getFile().toPath()));
        }
        boolean jar = artifact.getExtension().equals("jar");
        return jar ? Optional.of(ClassPathEntry.jar(artifact.getFile().toPath())) : Optional.empty();
    }
}
