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

/** What the goals that put projects together share: which projects. */
abstract class ProjectsMojo extends ListReadingMojo {

    /**
     * Published projects, {@code groupId:artifactId:version} with commas between them, instead of the modules of the reactor. Of a BOM,
     * what it manages is taken.
     */
    @Parameter(property = "constraints.projects")
    private @Nullable List<String> projects;

    /** Takes, of what projects depend on directly, the newest release instead of the highest that is asked for. */
    @Parameter(property = "constraints.newest", defaultValue = "false")
    private boolean newest;

    final List<String> coordinates() {
        List<String> named = projects == null ? List.of() : List.copyOf(projects);
        if (named.isEmpty() && build().project().isEmpty()) {
            throw new ProblemException(new Problem(
                    "There are no projects.",
                    folder().toString(),
                    "The goal puts projects together, and here is no POM.",
                    "Run it in a project, or name published ones: -Dconstraints.projects=g:a:1.0,g:b:2.0."));
        }
        return named;
    }

    final List<Project> projects(List<String> coordinates) {
        return new Projects(session(), repositorySystem()).of(coordinates);
    }

    /** One set of versions for all projects. */
    final GeneratedVersions generated(List<Project> together, List<String> coordinates) {
        return generated(new Projects(session(), repositorySystem()), together, coordinates, platform());
    }

    /** The same as it is on a JDK that Maven doesn't run on. */
    final GeneratedVersions generated(List<String> coordinates, int jdk) {
        Projects all = new Projects(session(), repositorySystem(), JdkSession.session(repositorySession(), jdk));
        return generated(
                all,
                all.of(coordinates),
                coordinates,
                new BuildPlatform(jdk, platform().os()));
    }

    private GeneratedVersions generated(
            Projects all, List<Project> together, List<String> coordinates, BuildPlatform platform) {
        Set<String> own = all.own(together, coordinates);
        GenerationRules rules = new GenerationRules(listIfNamed(), platform);
        return ListGeneration.of(together, own, all.available(), rules, newest);
    }
}
