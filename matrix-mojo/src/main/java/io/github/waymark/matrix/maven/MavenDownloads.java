package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.MavenRequirement;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.launch.MavenArchive;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.matrix.plan.Plan;
import io.github.waymark.matrix.run.child.ParentBuild;
import io.github.waymark.maven.VersionsInRepositories;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.version.Version;

/** Downloads Maven distributions from the user's repositories, and unpacks them. */
final class MavenDownloads {

    private static final String GROUP = "org.apache.maven";
    private static final String ARTIFACT = "apache-maven";

    private final RepositorySystem resolver;

    MavenDownloads(RepositorySystem resolver) {
        this.resolver = resolver;
    }

    /**
     * The Mavens of a plan.
     *
     * @param mavens the Maven of each environment, by its name
     * @param missing why the Maven of an environment is not available, by its name
     */
    record Found(Map<String, MavenHome> mavens, Map<String, String> missing) {}

    /** A Maven, or why it is not available. */
    private record Answer(MavenHome home, String reason) {}

    Found resolve(Plan plan, MavenSession session, ParentBuild parent) {
        Map<String, MavenHome> mavens = new LinkedHashMap<>();
        Map<String, String> missing = new LinkedHashMap<>();
        Map<MavenRequirement, Answer> answers = new HashMap<>();
        for (Environment environment : plan.environments()) {
            if (environment.state() instanceof State.Ok) {
                Answer answer = answers.computeIfAbsent(
                        environment.platform().maven(), requirement -> answer(requirement, session, parent));
                if (answer.reason().isEmpty()) {
                    mavens.put(environment.name(), answer.home());
                } else {
                    missing.put(environment.name(), answer.reason());
                }
            }
        }
        return new Found(mavens, missing);
    }

    private Answer answer(MavenRequirement requirement, MavenSession session, ParentBuild parent) {
        boolean usable = MavenHome.isUsable(parent.maven().folder());
        if (usable
                && (requirement.isOuter()
                        || requirement.version().equals(parent.maven().version()))) {
            return new Answer(parent.maven(), "");
        }
        // The Maven daemon and other hosts have no distribution that can be started: the same version is downloaded.
        String text = requirement.isOuter() ? parent.maven().version() : requirement.version();
        try {
            String version = version(text, session);
            return new Answer(home(version, session, parent), "");
        } catch (ArtifactResolutionException e) {
            return new Answer(parent.maven(), "Maven " + text + " is not available: " + Reasons.of(e));
        } catch (ProblemException e) {
            return new Answer(parent.maven(), e.problems().get(0).why());
        }
    }

    /** A full version; if the text has only its first numbers, the newest such version. */
    private String version(String text, MavenSession session) {
        if (text.matches("\\d+\\.\\d+\\.\\d+.*")) {
            return text;
        }
        DefaultArtifact maven = new DefaultArtifact(GROUP, ARTIFACT, "bin", "zip", "");
        List<Version> versions =
                new VersionsInRepositories(resolver, session.getRepositorySession(), repositories(session)).of(maven);
        String newest = text;
        for (Version version : versions) {
            newest = version.toString().startsWith(text + ".") ? version.toString() : newest;
        }
        return newest;
    }

    private MavenHome home(String version, MavenSession session, ParentBuild parent)
            throws ArtifactResolutionException {
        Path home = parent.localRepository().resolve(".cache/waymark/maven-" + version);
        if (!MavenHome.isUsable(home)) {
            RepositorySystemSession repositories = session.getRepositorySession();
            ArtifactRequest request = new ArtifactRequest(
                    new DefaultArtifact(GROUP, ARTIFACT, "bin", "zip", version), repositories(session), null);
            Path zip = resolver.resolveArtifact(repositories, request)
                    .getArtifact()
                    .getFile()
                    .toPath();
            new MavenArchive(zip).unpack(home);
        }
        return new MavenHome(home, version);
    }

    private static List<RemoteRepository> repositories(MavenSession session) {
        return session.getTopLevelProject().getRemotePluginRepositories();
    }
}
