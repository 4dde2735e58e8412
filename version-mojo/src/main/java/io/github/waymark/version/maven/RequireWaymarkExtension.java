package io.github.waymark.version.maven;

import io.github.waymark.maven.MavenBuild;
import io.github.waymark.maven.RequiredExtension;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.maven.enforcer.rule.api.AbstractEnforcerRule;
import org.apache.maven.enforcer.rule.api.EnforcerRuleException;
import org.apache.maven.execution.MavenSession;

/**
 * Fails a build that takes its version from git, or has a constraints list, but runs without Waymark's extension; a rule of
 * maven-enforcer-plugin 3.2.1 or later: {@code <requireWaymarkExtension/>}.
 *
 * <p>Add this plugin to the dependencies of maven-enforcer-plugin, for example in a corporate parent. In a build with several modules, the
 * rule runs once, for all of them.
 */
public final class RequireWaymarkExtension extends AbstractEnforcerRule {

    private final MavenSession session;

    @Inject
    public RequireWaymarkExtension(MavenSession session) {
        this.session = session;
    }

    @Override
    public void execute() throws EnforcerRuleException {
        if (!session.getCurrentProject().equals(session.getProjects().get(0))) {
            getLog().debug("checked for the first module of the build");
            return;
        }
        try {
            List<Problem> problems = new RequiredExtension(new MavenBuild(session)).problems();
            if (!problems.isEmpty()) {
                throw new EnforcerRuleException(
                        problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
            }
        } catch (ProblemException e) {
            throw new EnforcerRuleException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return "RequireWaymarkExtension";
    }
}
