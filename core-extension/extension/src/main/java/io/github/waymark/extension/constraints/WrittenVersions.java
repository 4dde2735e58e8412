package io.github.waymark.extension.constraints;

import java.util.Properties;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns of plugins that write resolved versions into what they publish: with a list in effect those are the list's.
 *
 * <p>They do so on purpose, so nothing is changed for them.
 */
public final class WrittenVersions implements MojoExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("waymark");

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) {
        if (event.getSession().getRepositorySession().getData().get(ConstrainingCollector.KEY) == null) {
            return;
        }
        MojoExecution execution = event.getExecution();
        String setting = switch (execution.getArtifactId() + ":" + execution.getGoal()) {
            case "flatten-maven-plugin:flatten" ->
                is(event, "flattenDependencyMode", "flatten.dependency.mode", "all") ? "flattenDependencyMode=all" : "";
            case "maven-shade-plugin:shade" ->
                is(event, "promoteTransitiveDependencies", "promoteTransitiveDependencies", "true")
                        ? "promoteTransitiveDependencies"
                        : "";
            default -> "";
        };
        if (!setting.isEmpty()) {
            LOG.warn(
                    "Waymark: {} ({}) writes resolved versions into the POM of {}, and with a constraints list those are the list's. "
                            + "Publish from a build without -Dconstraints, or without that setting.",
                    execution.getArtifactId(),
                    setting,
                    event.getProject().getId());
        }
    }

    private static boolean is(MojoExecutionEvent event, String parameter, String property, String value) {
        Xpp3Dom configuration = event.getExecution().getConfiguration();
        Xpp3Dom child = configuration == null ? null : configuration.getChild(parameter);
        String written = child == null ? null : child.getValue();
        if (value.equals(written)) {
            return true;
        }
        // Unset, it is an expression of the property.
        Properties own = event.getProject().getProperties();
        boolean open = written == null || written.startsWith("${");
        return open
                && value.equals(
                        event.getSession().getUserProperties().getProperty(property, own.getProperty(property)));
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
