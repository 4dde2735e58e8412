package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Reasons;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The class path of a module, as archives. */
final class ProjectPath {

    private final MavenProject project;
    private final Map<String, MavenProject> modules = new LinkedHashMap<>();
    private final Archives archives;
    private final Path root;
    private final Map<String, String> notRead = new LinkedHashMap<>();

    /**
     * The class path of a project.
     *
     * @param modules the modules of the build
     * @param root the folder to which paths are relative in messages
     */
    ProjectPath(MavenProject project, List<MavenProject> modules, Archives archives, Path root) {
        this.project = project;
        this.archives = archives;
        this.root = root;
        modules.forEach(module -> this.modules.put(id(module.getGroupId(), module.getArtifactId()), module));
    }

    private static String id(String group, String artifact) {
        return group + ":" + artifact;
    }

    static String coordinates(MavenProject project) {
        return id(project.getGroupId(), project.getArtifactId()) + ":" + project.getVersion();
    }

    /** The archives that can't be read, with the reason. */
    Map<String, String> notRead() {
        return notRead;
    }

    /** The classes of the module itself, with its tests if they are checked; nothing that doesn't exist. */
    List<Source> own(boolean tests) {
        List<Source> own = new ArrayList<>();
        if (tests) {
            add(own, new File(project.getBuild().getTestOutputDirectory()), coordinates(project), true, List.of());
        }
        add(own, new File(project.getBuild().getOutputDirectory()), coordinates(project), true, List.of());
        return own;
    }

    /** The dependencies of the project with these scopes. */
    List<Source> dependencies(Predicate<String> scope) {
        List<Source> sources = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            if (artifact.getArtifactHandler().isAddedToClasspath() && scope.test(artifact.getScope())) {
                add(sources, artifact);
            }
        }
        return sources;
    }

    private void add(List<Source> sources, Artifact artifact) {
        MavenProject module = modules.get(id(artifact.getGroupId(), artifact.getArtifactId()));
        File file = artifact.getFile();
        if (module != null && !artifact.hasClassifier()) {
            // What a later plugin makes of the module isn't what others are compiled with.
            File classes = new File(module.getBuild().getOutputDirectory());
            file = classes.isDirectory() ? classes : file;
        }
        String coordinates = id(artifact.getGroupId(), artifact.getArtifactId()) + ":" + artifact.getBaseVersion();
        add(sources, file, coordinates, module != null, path(artifact, coordinates));
    }

    /** The trail of Maven has the type, too, and starts with the project itself. */
    private static List<String> path(Artifact artifact, String coordinates) {
        List<String> trail = artifact.getDependencyTrail();
        if (trail == null) {
            return List.of(coordinates);
        }
        return trail.stream()
                .map(one -> one.split(":", -1))
                .map(parts -> id(parts[0], parts[1]) + ":" + parts[parts.length - 1])
                .toList();
    }

    private void add(
            List<Source> sources, @Nullable File file, String artifact, boolean own, List<String> dependencyPath) {
        if (file == null || !file.exists()) {
            return;
        }
        Path path = file.toPath();
        try {
            sources.add(new Source(archives.open(path), artifact, label(path), own, dependencyPath));
        } catch (IOException e) {
            notRead.put(label(path), Reasons.of(e));
        }
    }

    /** A packaged artifact of the module; empty if it doesn't exist or isn't an archive. */
    List<Source> packaged(@Nullable File file) {
        List<Source> sources = new ArrayList<>();
        boolean isArchive = file != null && file.isFile() && file.getName().matches(".*\\.(jar|war|ear|rar|zip)");
        if (isArchive) {
            add(sources, file, coordinates(project), true, List.of());
        }
        return sources;
    }

    private String label(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute) || absolute.startsWith(root)) {
            Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
            return shown.toString().replace('\\', '/');
        }
        return String.valueOf(absolute.getFileName());
    }
}
