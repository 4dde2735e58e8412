package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.NameGlob;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** The jars of a program: that of the module, and those of its dependencies, in the order of the class path. */
final class ProgramJars {

    private final MavenProject project;
    private final List<String> include;
    private final List<String> exclude;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * The jars of a module.
     *
     * @param include {@code groupId:artifactId} of dependencies, with {@code *}; empty for all
     * @param exclude in the same form
     */
    ProgramJars(MavenProject project, List<String> include, List<String> exclude) {
        this.project = project;
        this.include = include.stream().map(String::strip).toList();
        this.exclude = exclude.stream().map(String::strip).toList();
    }

    /**
     * Opens them.
     *
     * @throws ProblemException if one isn't packaged, or can't be read
     */
    List<Source> open(Archives archives) {
        List<Source> jars = new ArrayList<>();
        add(jars, project.getArtifact(), archives, true);
        for (Artifact artifact : project.getArtifacts()) {
            boolean runtime = Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                    || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
            if (runtime && artifact.getArtifactHandler().isAddedToClasspath() && isPart(artifact)) {
                add(jars, artifact, archives, false);
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return jars;
    }

    private boolean isPart(Artifact artifact) {
        String id = artifact.getGroupId() + ":" + artifact.getArtifactId();
        return (include.isEmpty() || include.stream().anyMatch(pattern -> NameGlob.matches(pattern, id)))
                && exclude.stream().noneMatch(pattern -> NameGlob.matches(pattern, id));
    }

    private void add(List<Source> jars, Artifact artifact, Archives archives, boolean own) {
        String coordinates = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
        File file = artifact.getFile();
        if (file == null || !file.isFile()) {
            problems.add(new Problem(
                    "There is no jar of " + coordinates + " yet.",
                    project.getId(),
                    "The program consists of jars, which the build makes in the phase package.",
                    "Run `mvn package`, or a later phase, instead of the goal alone or an earlier phase."));
            return;
        }
        try {
            jars.add(new Source(archives.open(file.toPath()), coordinates, file.getName(), own, List.of(coordinates)));
        } catch (IOException e) {
            problems.add(new Problem(
                    "A jar of the program can't be read: " + e.getMessage() + ".",
                    file.getPath(),
                    "The JVM can't read it either.",
                    "Delete it, so that it is downloaded or built again."));
        }
    }
}
