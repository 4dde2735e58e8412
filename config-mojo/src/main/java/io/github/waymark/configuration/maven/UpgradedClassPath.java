package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactTypeRegistry;
import org.eclipse.aether.graph.Dependency;

/** The class path that a module would have with the versions of another BOM. */
final class UpgradedClassPath {

    private final MavenProject project;
    private final List<MavenProject> modules;
    private final RepositorySystemSession session;

    UpgradedClassPath(MavenProject project, List<MavenProject> modules, RepositorySystemSession session) {
        this.project = project;
        this.modules = modules;
        this.session = session;
    }

    /** The BOM that a parameter names: by its coordinates, or by the version of the framework. */
    static String bom(String to, Dialect dialect) {
        if (to.indexOf(':') > 0) {
            return to;
        }
        return switch (dialect) {
            case SPRING -> "org.springframework.boot:spring-boot-dependencies:" + to;
            case QUARKUS -> "io.quarkus:quarkus-bom:" + to;
            case MICRONAUT -> "io.micronaut.platform:micronaut-platform:" + to;
            case HELIDON -> "io.helidon:helidon-dependencies:" + to;
            case MICROPROFILE, PLAIN ->
                throw new ProblemException(new Problem(
                        "It is not known which BOM has the version " + to + ".",
                        "-Dconfig-options.to",
                        "No framework with a BOM of its own is on the class path.",
                        "Write the coordinates of a BOM: groupId:artifactId:version."));
        };
    }

    /** The class path; the classes of the project itself are those of now. */
    List<ClassPathEntry> with(Map<String, Dependency> managed, ReleasedArtifacts artifacts) {
        List<ClassPathEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        modules.forEach(module -> names.add(name(module)));
        new ProjectClassPath(project, names)
                .entries(false).stream().filter(ClassPathEntry::own).forEach(entries::add);
        entries.addAll(released(managed, artifacts, "to"));
        return entries;
    }

    /** The class path without the classes of the build. */
    List<ClassPathEntry> released(Map<String, Dependency> managed, ReleasedArtifacts artifacts, String parameter) {
        List<Dependency> dependencies = new ArrayList<>();
        collect(project, dependencies, new HashSet<>());
        return artifacts.classPath(dependencies, managed, parameter);
    }

    /** The dependencies of a module outside of the build, and those of the modules that it depends on. */
    private void collect(MavenProject module, List<Dependency> dependencies, Set<String> seen) {
        ArtifactTypeRegistry types = session.getArtifactTypeRegistry();
        if (!seen.add(name(module))) {
            return;
        }
        for (org.apache.maven.model.Dependency dependency : module.getDependencies()) {
            boolean used = !Artifact.SCOPE_TEST.equals(dependency.getScope())
                    && !Artifact.SCOPE_SYSTEM.equals(dependency.getScope());
            Optional<MavenProject> sibling = modules.stream()
                    .filter(other -> name(other).equals(dependency.getGroupId() + ":" + dependency.getArtifactId()))
                    .findFirst();
            if (used && sibling.isPresent()) {
                collect(sibling.get(), dependencies, seen);
            } else if (used) {
                dependencies.add(RepositoryUtils.toDependency(dependency, types));
            }
        }
    }

    private static String name(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }
}
