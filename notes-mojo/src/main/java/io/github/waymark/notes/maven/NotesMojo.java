package io.github.waymark.notes.maven;

import io.github.waymark.output.Report;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: where the notes are, the settings in force, how a goal is left out and how it fails. */
public abstract class NotesMojo extends AbstractMojo {

    /** Leaves the goal out. */
    @Parameter(property = "release-notes.skip", defaultValue = "false")
    private boolean skip;

    /** Name of the folder with the notes and their settings; it is looked for in the current folder and above it. */
    @Parameter(property = "release-notes.directory", defaultValue = "releasenotes")
    private String directory = "releasenotes";

    /**
     * Settings that win over those of {@code releasenotes/config.yaml}: {@code <settings><markup>markdown</markup></settings>}. Each
     * of them is also a user property, {@code -Drelease-notes.markup=markdown}, which wins over both.
     */
    @Parameter
    private Map<String, String> settings = new LinkedHashMap<>();

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: release-notes.skip is set");
            return;
        }
        if (!isForModules() && isBelowRoot()) {
            getLog().debug("left to the root of the build: the notes are those of the repository");
            return;
        }
        try {
            requireKnownProperties();
            runAll();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("The release notes can't be read or written: " + e, e);
        }
    }

    /** A module that fails hides neither the others' answers nor what is wrong with them. */
    private void runAll() throws IOException {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Product product : products()) {
            try {
                run(product);
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(List.copyOf(problems));
        }
        finish();
    }

    /** What is left to do when all products are done. */
    void finish() {}

    /** Does the work; problems of the project are thrown as {@link ProblemException}. */
    abstract void run(Product product) throws IOException;

    /** What the goal works for: the repository's notes, unless it goes through the modules. */
    List<Product> products() {
        return List.of(product());
    }

    /** Whether the goal has something to do in each module that it is bound in. */
    boolean isForModules() {
        return false;
    }

    /** A goal that a parent POM binds would run in each module, and do the same work each time. */
    private boolean isBelowRoot() {
        return project != null && project.getFile() != null && !project.equals(session.getTopLevelProject());
    }

    private void requireKnownProperties() {
        MojoProperties known = new MojoProperties(execution);
        for (Object name : session.getUserProperties().keySet()) {
            String property = String.valueOf(name);
            if (property.startsWith(Surroundings.PREFIX)) {
                known.require(property);
            }
        }
    }

    /** The build that the goal runs in. */
    final MavenSession session() {
        return session;
    }

    /** What surrounds the goal. */
    final Surroundings surroundings() {
        return new Surroundings(session, line -> getLog().debug(line));
    }

    /** What the user's folder is about. */
    final Product product() {
        Surroundings surroundings = surroundings();
        return surroundings.product(surroundings.folder(), surroundings.rootProject(), directory, settings);
    }

    /** What a module is about; entries about others are left out where it shares its notes with them. */
    final Product product(MavenProject module) {
        Product product =
                surroundings().product(module.getBasedir().toPath(), Optional.of(module), directory, settings);
        boolean root = module.equals(session.getTopLevelProject());
        return root || product.hasOwnNotes() ? product : product.about(module.getArtifactId());
    }

    /** A parameter's time, such as {@code 2026-11-22} or {@code 2026-11-22T10:00:00Z}. */
    static Instant time(String text, String property) {
        try {
            return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
        } catch (java.time.DateTimeException e) {
            throw new ProblemException(
                    new Problem(
                            "This is no date: " + text,
                            "-D" + property,
                            "The date of the release is taken from it.",
                            "Write it as 2026-11-22."),
                    e);
        }
    }

    /** Writes a report to a file where one is named, and else to the log or, for programs, to standard output. */
    final void tell(Product product, String report, @Nullable File output, boolean forPeople) {
        Optional<Path> file = output == null
                ? Optional.empty()
                : Optional.of(product.file(output, surroundings().folder()));
        new Report(file, getLog()::info).tell(report, forPeople);
    }
}
