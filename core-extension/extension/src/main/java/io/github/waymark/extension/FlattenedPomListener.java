package io.github.waymark.extension;

import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MojoExecutionEvent;
import org.apache.maven.execution.MojoExecutionListener;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * Sets the POM that each goal needs: the one with literal versions for those that package, sign, install or deploy it, and the
 * file of the working tree, or what a plugin has set instead of it, for all others.
 */
public final class FlattenedPomListener implements MojoExecutionListener {

    @Override
    public void beforeMojoExecution(MojoExecutionEvent event) throws MojoExecutionException {
        Optional<BuildTree> tree = BuildTree.of(event.getSession());
        if (tree.isEmpty()) {
            return;
        }
        try {
            FlattenedPoms poms = tree.get().flattenedPoms();
            Publishers.Use use = use(tree.get(), event);
            for (MavenProject project : projects(event)) {
                poms.setPom(project, use);
            }
            tree.get().flattening().before(event);
        } catch (ProblemException e) {
            throw new MojoExecutionException(BuildFailure.text(e), e);
        }
    }

    @Override
    public void afterMojoExecutionSuccess(MojoExecutionEvent event) throws MojoExecutionException {
        Optional<BuildTree> tree = BuildTree.of(event.getSession());
        if (tree.isEmpty()) {
            return;
        }
        tree.get().flattening().after(event);
        try {
            FlattenedPoms poms = tree.get().flattenedPoms();
            if (use(tree.get(), event) == Publishers.Use.SOURCE) {
                poms.checkSignature(event.getProject(), plugin(event));
            }
            for (MavenProject project : projects(event)) {
                poms.restorePom(project);
            }
        } catch (ProblemException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    @Override
    public void afterExecutionFailure(MojoExecutionEvent event) {
        BuildTree.of(event.getSession()).ifPresent(tree -> tree.flattening().after(event));
    }

    private static Publishers.Use use(BuildTree tree, MojoExecutionEvent event) {
        MojoExecution execution = event.getExecution();
        return tree.publishers().use(execution.getArtifactId(), execution.getGoal());
    }

    static String plugin(MojoExecutionEvent event) {
        return event.getExecution().getArtifactId() + ":" + event.getExecution().getGoal();
    }

    /** The projects whose POMs a goal may use: an aggregator uses those of all modules. */
    private static List<MavenProject> projects(MojoExecutionEvent event) {
        return event.getExecution().getMojoDescriptor().isAggregator()
                ? event.getSession().getProjects()
                : List.of(event.getProject());
    }
}
