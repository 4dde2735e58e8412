package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.diff.DeclaredEntryPoints;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.maven.ResolvedArtifacts;
import io.github.waymark.maven.VersionsInRepositories;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;

/** The versions that {@code diff} compares: jars, coordinates, versions of the project, its last release, and its classes. */
final class ComparedVersions {

    private static final String PURPOSE = "Its entry points are compared with those of another version.";

    /**
     * A version and what it declares.
     *
     * @param version of the artifact; empty if it is not known
     */
    record Compared(String name, String version, DeclaredEntryPoints declared) {}

    private final EntryPointsMojo mojo;
    private final ResolvedArtifacts artifacts;
    private final VersionsInRepositories versions;
    private final Archives archives;

    ComparedVersions(EntryPointsMojo mojo, RepositorySystem system, Archives archives) {
        RepositorySystemSession session = mojo.repositorySession();
        List<RemoteRepository> repositories = mojo.repositories();
        this.mojo = mojo;
        this.artifacts = new ResolvedArtifacts(system, session, repositories);
        this.versions = new VersionsInRepositories(system, session, repositories);
        this.archives = archives;
    }

    /**
     * A version that a user names.
     *
     * @param property the parameter, for messages
     */
    Compared named(String text, String property) throws IOException {
        Path file = mojo.baseFolder().resolve(text);
        if (!text.contains(":") && Files.exists(file)) {
            return of(file, String.valueOf(file.getFileName()), "");
        }
        if (text.endsWith(".jar")) {
            throw new ProblemException(new Problem(
                    "There is no file " + text + ".",
                    "-D" + property,
                    "A text that ends with .jar is the path of a jar.",
                    "Write the path relative to " + mojo.baseFolder()
                            + ", or coordinates: groupId:artifactId:version."));
        }
        return of(artifact(text, property));
    }

    private Artifact artifact(String text, String property) {
        String coordinates = text;
        if (!text.contains(":")) {
            MavenProject project = mojo.project();
            coordinates = project.getGroupId() + ":" + project.getArtifactId() + ":" + text;
        }
        try {
            return new DefaultArtifact(coordinates);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem(
                            "'" + text + "' names no version of an artifact.",
                            "-D" + property,
                            "Valid values: the path of a jar, groupId:artifactId:version, or a version of the project.",
                            "Write, for example, -D" + property + "=org.example:app:1.2."),
                    e);
        }
    }

    private Compared of(Artifact artifact) throws IOException {
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
        return of(artifacts.file(artifact, PURPOSE), name, artifact.getVersion());
    }

    private Compared of(Path file, String name, String version) throws IOException {
        try {
            return new Compared(name, version, DeclaredEntryPoints.of(List.of(Source.of(archives.open(file), true))));
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "A jar can't be read: " + e.getMessage() + ".",
                            file.toString(),
                            PURPOSE,
                            "Name another jar, or get this one again from where it was published."),
                    e);
        }
    }

    /** The last release of a project; empty if there is none. */
    Optional<Compared> lastRelease(MavenProject project) throws IOException {
        Artifact now = new DefaultArtifact(project.getGroupId(), project.getArtifactId(), "jar", project.getVersion());
        Optional<String> version = versions.releaseBefore(now);
        return version.isEmpty() ? Optional.empty() : Optional.of(of(now.setVersion(version.get())));
    }

    /** The classes of a project as they are now. */
    Compared now(MavenProject project) {
        List<Source> own = mojo.path(project, archives).own(false);
        if (own.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The project has no classes yet.",
                    project.getBuild().getOutputDirectory(),
                    PURPOSE,
                    "Compile it first: mvn compile entry-points:diff. Or set -Dentry-points.to."));
        }
        return new Compared(ProjectPath.coordinates(project), project.getVersion(), DeclaredEntryPoints.of(own));
    }
}
