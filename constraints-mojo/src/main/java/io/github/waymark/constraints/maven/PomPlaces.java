package io.github.waymark.constraints.maven;

import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ManagementPlaces;
import io.github.waymark.maven.MavenBuild;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.InputSource;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.ArtifactType;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.jspecify.annotations.Nullable;

/** Finds the places of dependencies by the locations in the effective POM. */
final class PomPlaces implements ManagementPlaces {

    private final MavenProject project;
    private final Path root;
    private final ArtifactTypeRegistry types;

    PomPlaces(MavenProject project, Path root, ArtifactTypeRegistry types) {
        this.project = project;
        this.root = root;
        this.types = types;
    }

    @Override
    public Optional<String> declared(DependencyUse direct) {
        return find(project.getDependencies(), direct)
                .map(dependency -> dependency.getLocation("artifactId") == null
                        ? place(dependency)
                        : place(dependency.getLocation("artifactId"), project, root));
    }

    @Override
    public Optional<String> version(DependencyUse direct) {
        return find(project.getDependencies(), direct).map(dependency -> place(dependency));
    }

    @Override
    public Optional<String> managed(DependencyUse use) {
        return project.getDependencyManagement() == null
                ? Optional.empty()
                : find(project.getDependencyManagement().getDependencies(), use).map(dependency -> place(dependency));
    }

    private Optional<Dependency> find(List<Dependency> dependencies, DependencyUse use) {
        for (Dependency dependency : dependencies) {
            if (use.group().equals(dependency.getGroupId())
                    && use.artifact().equals(dependency.getArtifactId())
                    && hasSameType(dependency, use)) {
                return Optional.of(dependency);
            }
        }
        return Optional.empty();
    }

    /** A tree contains file extensions, a POM contains types: {@code test-jar} is a jar with the classifier {@code tests}. */
    private boolean hasSameType(Dependency dependency, DependencyUse use) {
        ArtifactType type = types.get(dependency.getType());
        String extension = type == null ? dependency.getType() : type.getExtension();
        String classifier = dependency.getClassifier();
        if ((classifier == null || classifier.isEmpty()) && type != null) {
            classifier = type.getClassifier();
        }
        return use.type().equals(extension) && use.classifier().equals(classifier == null ? "" : classifier);
    }

    private String place(Dependency dependency) {
        InputLocation location = dependency.getLocation("version");
        if (location == null) {
            location = dependency.getLocation("");
        }
        return place(location, project, root);
    }

    static String place(@Nullable InputLocation location, MavenProject project, Path root) {
        InputSource source = location == null ? null : location.getSource();
        if (location == null || source == null) {
            return pom(project, root);
        }
        String file = source.getLocation();
        boolean local = file != null && Path.of(file).startsWith(root);
        String model = String.valueOf(source.getModelId());
        String name = local ? name(Path.of(file), root) : modelPom(model, project, root);
        return name + ":" + location.getLineNumber();
    }

    /** Maven 4 gives only the id of the model. For the module and its parents, the file can be found. */
    private static String modelPom(String model, MavenProject project, Path root) {
        for (MavenProject one = project; one != null; one = one.getParent()) {
            String id = one.getGroupId() + ":" + one.getArtifactId() + ":" + one.getVersion();
            if (id.equals(model) && one.getFile() != null) {
                return pom(one, root);
            }
        }
        return model;
    }

    /** The POM of a module, relative to the root of the build. */
    static String pom(MavenProject project, Path root) {
        File pom = MavenBuild.sourcePom(project);
        return pom == null ? project.getId() : name(pom.toPath(), root);
    }

    private static String name(Path file, Path root) {
        return file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : file.toString();
    }
}
