package io.github.waymark.extension.constraints;

import io.github.waymark.problem.Problem;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of plugins that write resolved versions into what they publish: with a list in effect those are the list's.
 *
 * <p>They do so on purpose, so nothing is changed for them. Where a build with a list shall publish nothing at all, that is refused.
 */
public final class WrittenVersions implements MojoExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private static final String PROMOTE = "promoteTransitiveDependencies";
    private static final Set<String> PUBLISHING = Set.of(
            "maven-deploy-plugin",
            "maven-release-plugin",
            "central-publishing-maven-plugin",
            "nexus-staging-maven-plugin");

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
        Object activeConstraints =
                event.getSession().getRepositorySession().getData().get(ConstrainingCollector.KEY);
        if (activeConstraints == null) {
            return;
        }
        MojoExecution execution = event.getExecution();
        if (PUBLISHING.contains(execution.getArtifactId()) && !((ActiveConstraints) activeConstraints).mayDeploy()) {
            throw new MojoExecutionException(refused(event));
        }
        String warning =
                warning(execution, event.getProject(), event.getSession().getUserProperties());
        if (!warning.isEmpty()) {
            LOG.warn("Waymark: {}", warning);
        }
    }

    private static String refused(MojoExecutionEvent event) {
        return new Problem(
                        "This build keeps to a constraints list, and so it must not publish.",
                        event.getProject().getId() + ", " + event.getExecution().getArtifactId() + ":"
                                + event.getExecution().getGoal(),
                        "constraints.deploy=fail: what is published shall be made without a list.",
                        "Publish with -Dconstraints=none, or with -Dconstraints.deploy=allow.")
                .text();
    }

    /** What to tell of a plugin that is about to run; empty for nothing. */
    static String warning(MojoExecution execution, MavenProject project, Properties user) {
        String setting = switch (execution.getArtifactId() + ":" + execution.getGoal()) {
            case "flatten-maven-plugin:flatten" ->
                is("all", execution, "flattenDependencyMode", property("flatten.dependency.mode", project, user))
                        ? "flattenDependencyMode=all"
                        : "";
            case "maven-shade-plugin:shade" ->
                is("true", execution, PROMOTE, property(PROMOTE, project, user)) ? PROMOTE : "";
            default -> "";
        };
        return setting.isEmpty()
                ? ""
                : execution.getArtifactId() + " (" + setting + ") writes resolved versions into the POM of "
                        + project.getId() + ", and with a constraints list those are the list's. "
                        + "Publish from a build without -Dconstraints, or without that setting.";
    }

    private static @Nullable String property(String name, MavenProject project, Properties user) {
        return user.getProperty(name, project.getProperties().getProperty(name));
    }

    private static boolean is(String value, MojoExecution execution, String parameter, @Nullable String property) {
        Xpp3Dom configuration = execution.getConfiguration();
        Xpp3Dom child = configuration == null ? null : configuration.getChild(parameter);
        String written = child == null ? null : child.getValue();
        // Unset, it is an expression of the property.
        boolean open = written == null || written.startsWith("${");
        return value.equals(open ? property : written);
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) {
        // Said before.
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        // Nothing was published.
    }
}
