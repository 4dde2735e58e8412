package io.github.waymark.version.maven;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import io.github.waymark.version.release.UsedArtifact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** Collects the transitive dependencies of the modules as Maven resolves them, without downloading jars. */
final class ResolvedDependencies {

    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;
    private final Set<String> built;
    private final List<UsedArtifact> used = new ArrayList<>();

    private ResolvedDependencies(MavenSession session, ProjectDependenciesResolver resolver, Set<String> built) {
        this.session = session;
        this.resolver = resolver;
        this.built = built;
    }

    /**
     * The transitive dependencies.
     *
     * @param built the artifacts of this build, {@code groupId:artifactId:version}; their dependencies are reported for their own module
     * @throws ProblemException when they can't be resolved
     */
    static List<UsedArtifact> of(MavenSession session, ProjectDependenciesResolver resolver, Set<String> built) {
        ResolvedDependencies tree = new ResolvedDependencies(session, resolver, built);
        for (MavenProject project : session.getProjects()) {
            if (project.getFile() != null) {
                for (DependencyNode direct : tree.root(project).getChildren()) {
                    tree.addChildren(
                            direct, "module " + project.getArtifactId() + ", through " + id(direct.getArtifact()));
                }
            }
        }
        return tree.used;
    }

    private DependencyNode root(MavenProject project) {
        var request = new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) -> false);
        try {
            return resolver.resolve(request).getDependencyGraph();
        } catch (DependencyResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "The dependencies of a module can't be resolved.",
                            "module " + project.getArtifactId(),
                            "Snapshots among them would not be found: " + Reasons.of(e),
                            "Run `mvn dependency:tree` to see what is missing; to check only direct dependencies:"
                                    + " -Dversion.dependencies=direct"),
                    e);
        }
    }

    private void addChildren(DependencyNode parent, String where) {
        if (built.contains(coordinates(parent.getArtifact()))) {
            return;
        }
        for (DependencyNode node : parent.getChildren()) {
            Artifact artifact = node.getArtifact();
            if (!built.contains(coordinates(artifact))) {
                String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
                used.add(new UsedArtifact("dependency", name, artifact.getBaseVersion(), where));
            }
            addChildren(node, where + " > " + id(artifact));
        }
    }

    private static String id(Artifact artifact) {
        return artifact.getArtifactId() + ":" + artifact.getBaseVersion();
    }

    private static String coordinates(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
    }
}
