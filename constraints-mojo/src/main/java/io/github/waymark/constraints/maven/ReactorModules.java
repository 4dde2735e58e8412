package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.resolve.CollectRoots;
import io.github.waymark.constraints.tree.Module;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Extension;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;

/** The modules of the reactor, and the inputs for collecting their trees. */
final class ReactorModules {

    private final MavenSession session;
    private final Path root;
    private final ArtifactTypeRegistry types;

    ReactorModules(MavenSession session) {
        this.session = session;
        this.root = root(session);
        ArtifactTypeRegistry registry = session.getRepositorySession().getArtifactTypeRegistry();
        // Maven's registry makes a new type each time, and a module may manage thousands of dependencies.
        Map<String, ArtifactType> known = new ConcurrentHashMap<>();
        this.types = id -> known.computeIfAbsent(id, registry::get);
    }

    /** The top folder of the build, to which places are relative. */
    private static Path root(MavenSession session) {
        String folder = session.getExecutionRootDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    List<MavenProject> projects() {
        return session.getProjects();
    }

    Module module(MavenProject project) {
        return new Module(
                project.getGroupId(),
                project.getArtifactId(),
                project.getVersion(),
                PomPlaces.pom(project, root),
                new PomPlaces(project, root, types));
    }

    /** The same input as for Maven's own collection. */
    CollectRoots dependencies(MavenProject project) {
        return new CollectRoots(
                RepositoryUtils.toArtifact(project.getArtifact()),
                dependencies(project.getDependencies()),
                managed(project),
                project.getRemoteProjectRepositories(),
                "project");
    }

    private List<Dependency> managed(MavenProject project) {
        DependencyManagement management = project.getDependencyManagement();
        return management == null ? List.of() : dependencies(management.getDependencies());
    }

    private List<Dependency> dependencies(List<org.apache.maven.model.Dependency> declared) {
        List<Dependency> dependencies = new ArrayList<>();
        for (org.apache.maven.model.Dependency dependency : declared) {
            if (dependency.getGroupId() != null && dependency.getArtifactId() != null) {
                dependencies.add(RepositoryUtils.toDependency(dependency, types));
            }
        }
        return dependencies;
    }

    /** {@code group:artifact} of all plugins of the modules. */
    Set<String> plugins() {
        return projects().stream()
                .flatMap(project -> project.getBuildPlugins().stream())
                .map(Plugin::getKey)
                .collect(Collectors.toSet());
    }

    /** The plugin and the dependencies that the POM adds to it. */
    CollectRoots plugin(MavenProject project, Plugin plugin) {
        List<Dependency> all = new ArrayList<>();
        all.add(runtime(plugin.getGroupId(), plugin.getArtifactId(), String.valueOf(plugin.getVersion())));
        all.addAll(dependencies(plugin.getDependencies()));
        return new CollectRoots(null, all, List.of(), project.getRemotePluginRepositories(), "plugin");
    }

    CollectRoots extension(MavenProject project, Extension extension) {
        return new CollectRoots(
                null,
                List.of(runtime(extension.getGroupId(), extension.getArtifactId(), extension.getVersion())),
                List.of(),
                project.getRemotePluginRepositories(),
                "plugin");
    }

    private static Dependency runtime(String group, String artifact, String version) {
        return new Dependency(new DefaultArtifact(group, artifact, "jar", version), "runtime");
    }
}
