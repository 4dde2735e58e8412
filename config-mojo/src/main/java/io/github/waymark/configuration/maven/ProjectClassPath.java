package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.file.ResourceFolder;
import io.github.waymark.configuration.source.ClassPathEntry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** The class path of a module, and its resources. */
final class ProjectClassPath {

    private static final Set<String> SOURCES = Set.of("java", "kt", "groovy", "scala");

    private final MavenProject project;
    private final Set<String> modules;

    /**
     * Creates the class path of a module.
     *
     * @param modules {@code groupId:artifactId} of all modules of the build
     */
    ProjectClassPath(MavenProject project, Set<String> modules) {
        this.project = project;
        this.modules = modules;
    }

    /**
     * The folders of classes and the jars.
     *
     * @param test whether those of the tests, too
     */
    List<ClassPathEntry> entries(boolean test) {
        List<ClassPathEntry> entries = new ArrayList<>();
        if (test) {
            Path classes = Path.of(project.getBuild().getTestOutputDirectory());
            entries.add(ClassPathEntry.own(project.getArtifactId() + " (tests)", classes));
        }
        entries.add(ClassPathEntry.own(
                project.getArtifactId(), Path.of(project.getBuild().getOutputDirectory())));
        Set<Path> seen = new LinkedHashSet<>();
        for (Artifact artifact : project.getArtifacts()) {
            File file = artifact.getFile();
            boolean used = test || !Artifact.SCOPE_TEST.equals(artifact.getScope());
            if (file != null && used && isClasses(artifact) && seen.add(file.toPath())) {
                entries.add(entry(artifact, file.toPath()));
            }
        }
        return entries;
    }

    private static boolean isClasses(Artifact artifact) {
        return artifact.getArtifactHandler().isAddedToClasspath();
    }

    private ClassPathEntry entry(Artifact artifact, Path file) {
        boolean own = modules.contains(artifact.getGroupId() + ":" + artifact.getArtifactId());
        return own ? ClassPathEntry.own(artifact.getArtifactId(), file) : ClassPathEntry.jar(file);
    }

    /** Whether the classes of the sources are there; also if there are no sources. */
    boolean isCompiled() throws IOException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        for (String sources : project.getCompileSourceRoots()) {
            if (has(Path.of(sources), SOURCES)) {
                return has(classes, Set.of("class"));
            }
        }
        return true;
    }

    private static boolean has(Path folder, Set<String> extensions) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .anyMatch(name -> extensions.contains(name.substring(name.lastIndexOf('.') + 1)));
        }
    }

    /** The folders of the resources, with what is copied from them. */
    List<ResourceFolder> resources() {
        List<ResourceFolder> folders = new ArrayList<>();
        project.getResources().forEach(resource -> folders.add(folder(resource, false)));
        project.getTestResources().forEach(resource -> folders.add(folder(resource, true)));
        return folders;
    }

    private static ResourceFolder folder(Resource resource, boolean test) {
        String target = resource.getTargetPath();
        return new ResourceFolder(
                Path.of(resource.getDirectory()),
                test,
                resource.isFiltering(),
                target == null ? "" : target,
                resource.getIncludes(),
                resource.getExcludes());
    }
}
