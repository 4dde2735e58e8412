package io.github.waymark.extension;

import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Sets the POM that each plugin needs: with literal versions for those that package, install, deploy or sign it, and the file of
 * the working tree for those that edit it.
 */
public final class FlattenedPomListener implements MojoExecutionListener {

    private static final List<String> EDITORS = List.of(
            "versions-maven-plugin",
            "maven-release-plugin",
            "tidy-maven-plugin",
            "sortpom-maven-plugin",
            "rewrite-maven-plugin");

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
        setPom(event, EDITORS.contains(event.getExecution().getArtifactId()));
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) throws MojoExecutionException {
        // A plugin may process other modules' POMs at the end of the build, so the source must not stay set after an
        // editor.
        setPom(event, false);
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        // The build ends, or continues with modules that have other files.
    }

    private static void setPom(MojoExecutionEvent event, boolean source) throws MojoExecutionException {
        Optional<BuildTree> tree = BuildTree.of(event.getSession());
        MavenProject project = event.getProject();
        File file = project.getFile();
        File sourceFile = project.getModel().getPomFile();
        if (tree.isEmpty() || file == null || sourceFile == null) {
            return;
        }
        try {
            FlattenedPoms poms = tree.get().flattenedPoms();
            if (source && poms.contains(file)) {
                project.setPomFile(sourceFile);
            } else if (!source && file.equals(sourceFile)) {
                // Any other file was set by a plugin, such as shade's reduced POM, and stays.
                poms.install(project, sourceFile.toPath());
            }
        } catch (ProblemException e) {
            throw new MojoExecutionException(BuildFailure.text(e), e);
        }
    }
}
