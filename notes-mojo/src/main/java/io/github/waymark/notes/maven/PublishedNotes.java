package io.github.waymark.notes.maven;

import io.github.waymark.maven.MavenBuild;
import io.github.waymark.notes.render.NotesReport;
import io.github.waymark.notes.upgrade.Component;
import io.github.waymark.notes.upgrade.NotesArchive;
import io.github.waymark.notes.upgrade.Upgrade;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.project.DefaultProjectBuildingRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectBuilder;
import org.apache.maven.project.ProjectBuildingException;
import org.apache.maven.project.ProjectBuildingRequest;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Resolves bills of materials, and release notes that are published with artifacts. */
final class PublishedNotes {

    private final MavenSession session;
    private final ProjectBuilder projects;
    private final RepositorySystem repositories;

    PublishedNotes(MavenSession session, ProjectBuilder projects, RepositorySystem repositories) {
        this.session = session;
        this.projects = projects;
        this.repositories = repositories;
    }

    /**
     * The versions that a bill of materials manages, by {@code group:artifact}, and its own version.
     *
     * @param parameter the name of the parameter that sets the version
     */
    Map<String, String> components(String bom, String version, String parameter) {
        String[] names = bom.split(":", -1);
        if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
            throw new ProblemException(new Problem(
                    "Invalid bill of materials '" + bom + "'.",
                    "-Drelease-notes.bom",
                    "It must have the form groupId:artifactId.",
                    "Remove the version; -Drelease-notes.from and -Drelease-notes.to set the versions to compare."));
        }
        Map<String, String> components = new TreeMap<>();
        components.put(bom, version);
        DependencyManagement managed =
                model(names[0], names[1], version, parameter).getDependencyManagement();
        if (managed != null) {
            for (Dependency dependency : managed.getDependencies()) {
                components.put(dependency.getGroupId() + ":" + dependency.getArtifactId(), dependency.getVersion());
            }
        }
        return components;
    }

    private MavenProject model(String group, String artifact, String version, String parameter) {
        ProjectBuildingRequest request = new DefaultProjectBuildingRequest(session.getProjectBuildingRequest());
        request.setProcessPlugins(false);
        request.setResolveDependencies(false);
        request.setProject(null);
        try {
            File pom = repositories
                    .resolveArtifact(
                            session.getRepositorySession(),
                            new ArtifactRequest(
                                    new DefaultArtifact(group, artifact, "pom", version),
                                    new MavenBuild(session).repositories(),
                                    "release-notes"))
                    .getArtifact()
                    .getFile();
            return projects.build(pom, request).getProject();
        } catch (ArtifactResolutionException | ProjectBuildingException e) {
            throw new ProblemException(
                    new Problem(
                            "The bill of materials can't be read.",
                            group + ":" + artifact + ":" + version,
                            Reasons.of(e),
                            "Correct -Drelease-notes.bom and -Drelease-notes." + parameter
                                    + ". If it is not in Maven Central, add its repository to the Maven settings."),
                    e);
        }
    }

    /** The notes of the components that published notes with the new version. */
    Map<String, Upgrade.Published> notes(Upgrade upgrade) throws IOException {
        List<ArtifactRequest> requests = new ArrayList<>();
        for (Component component : upgrade.components()) {
            component.to().ifPresent(to -> {
                requests.add(request(component, to));
                component.from().ifPresent(from -> requests.add(request(component, from)));
            });
        }
        Map<String, NotesReport> found = new LinkedHashMap<>();
        for (ArtifactResult result : resolved(requests)) {
            Artifact artifact = result.getArtifact();
            if (result.isResolved() && artifact != null && artifact.getFile() != null) {
                found.put(
                        key(artifact.getGroupId(), artifact.getArtifactId(), artifact.getVersion()),
                        NotesArchive.read(artifact.getFile().toPath(), artifact.toString()));
            }
        }
        Map<String, Upgrade.Published> notes = new LinkedHashMap<>();
        for (Component component : upgrade.components()) {
            NotesReport after = found.get(
                    key(component.group(), component.artifact(), component.to().orElse("")));
            if (after != null) {
                Optional<NotesReport> before =
                        component.from().map(from -> found.get(key(component.group(), component.artifact(), from)));
                notes.put(component.name(), new Upgrade.Published(before, after));
            }
        }
        return notes;
    }

    private static String key(String group, String artifact, String version) {
        return group + ":" + artifact + ":" + version;
    }

    private ArtifactRequest request(Component component, String version) {
        return new ArtifactRequest(
                new DefaultArtifact(component.group(), component.artifact(), "release-notes", "zip", version),
                new MavenBuild(session).repositories(),
                "release-notes");
    }

    /** Resolves all artifacts at once; it is no failure that most components publish no notes. */
    private List<ArtifactResult> resolved(List<ArtifactRequest> requests) {
        try {
            return repositories.resolveArtifacts(session.getRepositorySession(), requests);
        } catch (ArtifactResolutionException e) {
            return e.getResults();
        }
    }
}
