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
 * Warns of plugins that write resolved versions into published POMs, as these come from the list, and of those that take artifacts in
 * other versions than the list's. Notes when the compiler plugin runs, which resolves annotation processors itself.
 *
 * <p>The plugins are configured to do so, so they are not changed. With {@code constraints.deploy=fail}, publishing is refused.
 */
public final class PublishingCheck implements MojoExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    private static final String PROMOTE = "promoteTransitiveDependencies";
    /** The plugin whose annotation processors the list applies to. */
    private static final String COMPILER = "maven-compiler-plugin";

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
        for (String one :
                ArtifactItems.warnings(execution, event.getProject(), (ActiveConstraints) activeConstraints)) {
            LOG.warn("Waymark: {}", one);
        }
        ((ActiveConstraints) activeConstraints).compiling(COMPILER.equals(execution.getArtifactId()));
    }

    private static void afterwards(MojoExecutionEvent event) {
        Object activeConstraints =
                event.getSession().getRepositorySession().getData().get(ConstrainingCollector.KEY);
        if (activeConstraints != null) {
            ((ActiveConstraints) activeConstraints).compiling(false);
        }
    }

    private static String refused(MojoExecutionEvent event) {
        return new Problem(
                        "This build uses a constraints list, so it must not publish.",
                        event.getProject().getId() + ", " + event.getExecution().getArtifactId() + ":"
                                + event.getExecution().getGoal(),
                        "constraints.deploy=fail: what is published must be built without a list.",
                        "Publish with -Dconstraints=none, or with -Dconstraints.deploy=allow.")
                .text();
    }

    /** The warning for a plugin that is about to run; empty for none. */
    static String warning(MojoExecution execution, MavenProject project, Properties user) {
        String setting = switch (execution.getArtifactId() + ":" + execution.getGoal()) {
            case "flatten-maven-plugin:flatten" ->
                isSet("all", execution, "flattenDependencyMode", property("flatten.dependency.mode", project, user))
                        ? "flattenDependencyMode=all"
                        : "";
            case "maven-shade-plugin:shade" ->
                isSet("true", execution, PROMOTE, property(PROMOTE, project, user)) ? PROMOTE : "";
            default -> "";
        };
        return setting.isEmpty()
                ? ""
                : execution.getArtifactId() + " (" + setting + ") writes resolved versions into the POM of "
                        + project.getId() + ", and these come from the constraints list. "
                        + "Publish with -Dconstraints=none, or without that setting.";
    }

    private static @Nullable String property(String name, MavenProject project, Properties user) {
        return user.getProperty(name, project.getProperties().getProperty(name));
    }

    private static boolean isSet(String value, MojoExecution execution, String parameter, @Nullable String property) {
        Xpp3Dom configuration = execution.getConfiguration();
        Xpp3Dom child = configuration == null ? null : configuration.getChild(parameter);
        String written = child == null ? null : child.getValue();
        // If it is not configured, it is an expression with the property.
        boolean unset = written == null || written.startsWith("${");
        return value.equals(unset ? property : written);
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) {
        afterwards(event);
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        afterwards(event);
    }
}
