package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.maven.ResolvedArtifacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;

/** Waymark's library for programs, of which launchers of static methods need one class. */
final class RuntimeLibrary {

    private static final String STARTER = "io/github/waymark/entrypoints/StaticMethod";

    private final EntryPointsMojo mojo;
    private final RepositorySystem repositories;

    RuntimeLibrary(EntryPointsMojo mojo, RepositorySystem repositories) {
        this.mojo = mojo;
        this.repositories = repositories;
    }

    /** Adds the library of the plugin's version, unless the program depends on one itself. */
    List<Source> addTo(List<Source> program, MavenProject project, Archives archives) throws IOException {
        if (program.stream().anyMatch(jar -> jar.archive().contains(STARTER))) {
            return program;
        }
        // It is part of the plugin, as it were, but its users have it in the repositories of dependencies.
        List<RemoteRepository> known = new ArrayList<>(project.getRemotePluginRepositories());
        known.addAll(project.getRemoteProjectRepositories());
        DefaultArtifact artifact =
                new DefaultArtifact("io.github.waymark", "waymark-entry-points", "jar", mojo.pluginVersion());
        Path jar = new ResolvedArtifacts(repositories, mojo.repositorySession(), known)
                .file(artifact, "It starts static methods that are not main methods.");
        List<Source> all = new ArrayList<>(program);
        String coordinates = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
        all.add(new Source(
                archives.open(jar), coordinates, String.valueOf(jar.getFileName()), false, List.of(coordinates)));
        return all;
    }
}
