package io.github.waymark.maven.goal;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.resolver.filter.ScopeArtifactFilter;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/** Resolves the dependencies of modules for which Maven doesn't call a goal. */
final class ModuleDependencies {

    private final MavenSession session;
    private final ProjectDependenciesResolver resolver;

    ModuleDependencies(MavenSession session, ProjectDependenciesResolver resolver) {
        this.session = session;
        this.resolver = resolver;
    }

    /**
     * Gives a module its artifacts, as Maven does before it calls a goal.
     *
     * @param scope which dependencies the goal requires, as in its descriptor
     * @throws ProblemException if they can't be resolved
     */
    void resolve(MavenProject module, String scope) {
        var request = new DefaultDependencyResolutionRequest(module, session.getRepositorySession());
        var scopes = new ScopeArtifactFilter(scope);
        request.setResolutionFilter(
                (node, parents) -> node.getDependency() == null || isIn(scopes, node.getDependency()));
        try {
            DependencyResolutionResult result = resolver.resolve(request);
            Set<Artifact> artifacts = new LinkedHashSet<>();
            RepositoryUtils.toArtifacts(
                    artifacts,
                    result.getDependencyGraph().getChildren(),
                    List.of(module.getArtifact().getId()),
                    null);
            module.setResolvedArtifacts(artifacts);
            module.setArtifactFilter(scopes);
        } catch (DependencyResolutionException e) {
            throw new ProblemException(
                    new Problem(
                            "The dependencies of a module can't be resolved: " + Reasons.of(e) + ".",
                            "module " + module.getArtifactId(),
                            "The goal reads them.",
                            "Run `mvn dependency:tree` to see what is missing. If it is another module, build it in the same call:"
                                    + " mvn package, then the goal; or install it."),
                    e);
        }
    }

    private static boolean isIn(ScopeArtifactFilter scopes, Dependency dependency) {
        Artifact artifact = RepositoryUtils.toArtifact(dependency.getArtifact());
        artifact.setScope(dependency.getScope());
        return scopes.include(artifact);
    }
}
