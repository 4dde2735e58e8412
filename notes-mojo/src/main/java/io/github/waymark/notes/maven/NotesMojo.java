package io.github.waymark.notes.maven;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: how to leave one out, and how its failures are told. */
public abstract class NotesMojo extends AbstractMojo {

    /** Leaves the goal out. */
    @Parameter(property = "release-notes.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Release notes are skipped, as release-notes.skip is set.");
            return;
        }
        try {
            run();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("The release notes could not be read or written: " + e, e);
        }
    }

    /** Does the work; problems of the project are thrown as {@link ProblemException}. */
    protected abstract void run() throws IOException;

    /** The build that the goal runs in. */
    protected final MavenSession session() {
        if (session == null) {
            throw new IllegalStateException("Maven has not given the session");
        }
        return session;
    }
}
