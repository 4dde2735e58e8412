package io.github.waymark.extension;

import io.github.waymark.pom.PomText;
import java.io.File;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Passes to the plugins that flatten POMs the value of <code>${revision}</code>: they read POMs with a model builder of their own,
 * which knows no extension.
 *
 * <p>The user property {@code revision} would win over the property in all POMs, so it is set only while such a plugin runs.
 */
final class FlattenPluginRevision {

    private static final String REVISION = "revision";
    private static final Set<String> FLATTEN_PLUGINS =
            Set.of("flatten-maven-plugin", "ci-friendly-flatten-maven-plugin");

    private final BuildTree tree;
    private int running;
    private @Nullable String set;

    FlattenPluginRevision(BuildTree tree) {
        this.tree = tree;
    }

    synchronized void before(MojoExecutionEvent event) {
        if (!isFlatten(event)) {
            return;
        }
        Properties properties = event.getSession().getUserProperties();
        String version = revision(event.getProject());
        if (version == null || (set == null && properties.containsKey(REVISION))) {
            return;
        }
        // In a parallel build another product may need another value at the same time. What is published is made
        // literal
        // anyway.
        if (running == 0 || version.equals(set)) {
            properties.setProperty(REVISION, version);
            set = version;
            running++;
        }
    }

    synchronized void after(MojoExecutionEvent event) {
        if (isFlatten(event) && running > 0 && event.getProject().getVersion().equals(set)) {
            running--;
            if (running == 0) {
                event.getSession().getUserProperties().remove(REVISION);
                set = null;
            }
        }
    }

    private static boolean isFlatten(MojoExecutionEvent event) {
        return FLATTEN_PLUGINS.contains(event.getExecution().getArtifactId());
    }

    private @Nullable String revision(MavenProject project) {
        File source = project.getModel().getPomFile();
        Optional<PomText> text = source == null ? Optional.empty() : tree.waymarkedPom(source.toPath());
        boolean isRevision = text.isPresent()
                && (PomText.REVISION.equals(text.get().version().orElse(""))
                        || PomText.REVISION.equals(text.get().parentVersion().orElse("")));
        return isRevision ? project.getVersion() : null;
    }
}
