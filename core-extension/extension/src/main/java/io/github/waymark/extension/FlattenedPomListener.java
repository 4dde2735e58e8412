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
 * Shows each plugin the POM that it needs: literal versions to those that package, install, deploy or sign it, the file of the working
 * tree to those that edit it.
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
        show(event, EDITORS.contains(event.getExecution().getArtifactId()));
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) throws MojoExecutionException {
        // A plugin may handle other modules' POMs at the end of the build, so an editor's view must not outlast it.
        show(event, false);
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        // The build ends here, or goes on with modules that have files of their own.
    }

    private static void show(MojoExecutionEvent event, boolean source) throws MojoExecutionException {
        Optional<BuildTree> tree = BuildTree.of(event.getSession());
        MavenProject project = event.getProject();
        File file = project.getFile();
        File sourceFile = project.getModel().getPomFile();
        if (tree.isEmpty() || file == null || sourceFile == null) {
            return;
        }
        try {
            FlattenedPoms poms = tree.get().flattenedPoms();
            if (source && poms.wrote(file)) {
                project.setPomFile(sourceFile);
            } else if (!source && file.equals(sourceFile)) {
                // Another file than the source is some plugin's, such as shade's reduced POM: that one stays.
                poms.install(project, sourceFile.toPath());
            }
        } catch (ProblemException e) {
            throw new MojoExecutionException(BuildFailure.text(e), e);
        }
    }
}
