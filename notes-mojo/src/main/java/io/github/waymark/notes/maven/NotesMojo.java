package io.github.waymark.notes.maven;

import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.config.IssueLink;
import io.github.waymark.notes.config.Keys;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.tree.Value;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.IssueManagement;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: where the notes are, the settings in force, how a goal is left out and how it fails. */
public abstract class NotesMojo extends AbstractMojo {

    private static final String PREFIX = "release-notes.";

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
        if (isBelowRoot()) {
            getLog().debug("left to the root of the build: the notes are those of the repository");
            return;
        }
        try {
            requireKnownProperties();
            run();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("The release notes can't be read or written: " + e, e);
        }
    }

    /** Does the work; problems of the project are thrown as {@link ProblemException}. */
    protected abstract void run() throws IOException;

    /** A goal that a parent POM binds would run in each module, and do the same work each time. */
    private boolean isBelowRoot() {
        return project != null && project.getFile() != null && !project.equals(session.getTopLevelProject());
    }

    private void requireKnownProperties() {
        MojoProperties known = new MojoProperties(execution);
        for (Object name : session.getUserProperties().keySet()) {
            String property = String.valueOf(name);
            if (property.startsWith(PREFIX)) {
                known.require(property);
            }
        }
    }

    /** The build that the goal runs in. */
    final MavenSession session() {
        return session;
    }

    /** The root project; empty where there is no POM. */
    final Optional<MavenProject> rootProject() {
        MavenProject project = session.getTopLevelProject();
        return project == null || project.getFile() == null ? Optional.empty() : Optional.of(project);
    }

    /** The folder that the user is in, or that {@code -f} names. */
    final Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    /** Where the notes are. */
    final Home home() {
        return Home.around(folder(), directory);
    }

    /** The settings in force. */
    final Config config(Home home) {
        return home.config(overrides(), rootProject().map(MavenProject::getArtifactId), issueLinks());
    }

    private Map<String, Value> overrides() {
        Map<String, Value> overrides = new TreeMap<>();
        settings.forEach(
                (name, text) -> overrides.put(name, ConfigReader.given(text, "<settings> of the POM: " + name)));
        session.getUserProperties().forEach((name, text) -> {
            String property = String.valueOf(name);
            if (property.startsWith(PREFIX)) {
                Keys.of(property.substring(PREFIX.length())).ifPresent(key -> {
                    overrides.remove(key.name());
                    overrides.put(key.parameter(), ConfigReader.given(String.valueOf(text), "-D" + property));
                });
            }
        });
        return overrides;
    }

    private List<IssueLink> issueLinks() {
        IssueManagement issues =
                rootProject().map(MavenProject::getIssueManagement).orElse(null);
        return issues == null || issues.getUrl() == null
                ? List.of()
                : IssueLink.of(String.valueOf(issues.getSystem()), issues.getUrl());
    }

    /** The environment of the build. */
    final Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        session.getSystemProperties().forEach((name, value) -> {
            String property = String.valueOf(name);
            if (property.startsWith("env.")) {
                environment.put(property.substring("env.".length()), String.valueOf(value));
            }
        });
        return environment;
    }

    /** The user's home folder, for git's settings. */
    final Path userHome() {
        return Path.of(session.getSystemProperties().getProperty("user.home", ""));
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
    final void tell(String report, @Nullable File output, boolean forPeople) {
        if (output != null) {
            boolean changed = OutputFile.write(folder().resolve(output.toPath()), report);
            getLog().info((changed ? "wrote " : "unchanged: ") + output);
        } else if (forPeople) {
            report.lines().forEach(getLog()::info);
        } else {
            System.out.print(report);
            System.out.flush();
        }
    }
}
