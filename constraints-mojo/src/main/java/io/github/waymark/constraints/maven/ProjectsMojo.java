package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraints.generate.GeneratedVersions;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.generate.ListGeneration;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.resolve.JdkSession;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The base of the goals that generate versions for several projects. */
abstract class ProjectsMojo extends ListReadingMojo {

    /**
     * Published projects, {@code groupId:artifactId:version} separated by commas, instead of the modules of the reactor. For a BOM, the
     * managed dependencies are used.
     */
    @Parameter(property = "constraints.projects")
    private @Nullable List<String> projects;

    /** Chooses the newest release of direct dependencies, instead of the highest requested version. */
    @Parameter(property = "constraints.newest", defaultValue = "false")
    private boolean newest;

    /** Whether there are published projects, or modules. */
    final boolean hasProjects() {
        return (projects != null && !projects.isEmpty()) || build().project().isPresent();
    }

    /** The coordinates of published projects; empty for the modules of the reactor. */
    final List<String> projectCoordinates() {
        List<String> coordinates = projects == null ? List.of() : List.copyOf(projects);
        if (!hasProjects()) {
            throw new ProblemException(new Problem(
                    "There are no projects.",
                    folder().toString(),
                    "The goal needs projects, and there is no POM in this folder.",
                    "Run it in a project, or set published projects: -Dconstraints.projects=g:a:1.0,g:b:2.0."));
        }
        return coordinates;
    }

    final List<Project> projects(List<String> coordinates) {
        return new Projects(session(), repositorySystem()).find(coordinates);
    }

    /** Generates one set of versions for all projects. */
    final GeneratedVersions generate(List<Project> projects, List<String> coordinates) {
        return generate(new Projects(session(), repositorySystem()), projects, coordinates, platform());
    }

    /** Generates the versions for another JDK. */
    final GeneratedVersions generate(List<String> coordinates, int jdk) {
        Projects all = new Projects(session(), repositorySystem(), JdkSession.session(repositorySession(), jdk));
        return generate(
                all,
                all.find(coordinates),
                coordinates,
                new BuildPlatform(jdk, platform().os()));
    }

    private GeneratedVersions generate(
            Projects all, List<Project> projects, List<String> coordinates, BuildPlatform platform) {
        Set<String> names = all.names(projects, coordinates);
        GenerationRules rules = new GenerationRules(listIfSet(), platform);
        return ListGeneration.of(projects, names, all.available(), rules, newest);
    }
}
