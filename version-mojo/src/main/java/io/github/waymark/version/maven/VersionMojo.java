package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.Inputs;
import io.github.waymark.history.Archive;
import io.github.waymark.history.Chronicle;
import io.github.waymark.output.OutputFile;
import io.github.waymark.output.Report;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.report.Format;
import io.github.waymark.version.report.PomVersion;
import java.io.File;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** What all goals about versions share: where they run, how they are skipped, and how they fail. */
abstract class VersionMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init")
    private MavenSession session;

    /** Skips the goal. */
    @Parameter(property = "version.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("skipped: version.skip is set");
            return;
        }
        try {
            run();
        } catch (ProblemException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** What the goal does; its problems fail the build. */
    abstract void run();

    final MavenSession session() {
        return session;
    }

    /** The folder that the user is in, or that {@code -f} names. */
    final Path folder() {
        String folder = session.getRequest().getBaseDirectory();
        return Path.of(folder == null ? "" : folder).toAbsolutePath();
    }

    /**
     * The commit that is checked out.
     *
     * @throws ProblemException where there is no repository, or nothing has been committed yet
     */
    final String head(Checkout checkout, Archive history) {
        return history.head()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        checkout.root().toString(),
                        "The goal tells what a history holds.",
                        "Commit something first.")));
    }

    /** The repository, which must be there; opened. */
    final Archive history(Checkout checkout) {
        if (checkout.git().isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no git repository.",
                    checkout.root().toString(),
                    "The goal asks history.",
                    "Run it inside a clone; a source archive has no history."));
        }
        return checkout.history();
    }

    /** What is behind a commit. Goals of one build that ask for the same read it once. */
    final Chronicle chronicle(Archive history, String commit) {
        SessionData data = session.getRepositorySession().getData();
        if (data.get(LastRead.class) instanceof SoftReference<?> reference
                && reference.get() instanceof LastRead last
                && last.commit().equals(commit)) {
            return last.chronicle();
        }
        Chronicle chronicle = history.chronicle(commit);
        data.set(LastRead.class, new SoftReference<>(new LastRead(commit, chronicle)));
        return chronicle;
    }

    private record LastRead(String commit, Chronicle chronicle) {}

    /** Tells what should be known of a version, unless the extension told it when the build started. */
    final void warn(DerivedVersion version) {
        if (session.getUserProperties().getProperty("waymark.origin") == null) {
            version.warnings().forEach(getLog()::warn);
        }
    }

    /** Tells where builds of the project that the user is in have another version than this one. */
    final void compareWithPom(DerivedVersion version) {
        MavenProject project = session.getCurrentProject();
        if (project != null && project.getFile() != null) {
            new PomVersion(project.getFile().toPath(), project.getVersion())
                    .differsFrom(version)
                    .ifPresent(problem -> getLog().warn(problem.text()));
        }
    }

    final Checkout checkout() {
        return Checkout.around(folder(), inputs(), System.currentTimeMillis());
    }

    final Inputs inputs() {
        return Inputs.of(session.getUserProperties(), session.getSystemProperties());
    }

    /** Whether the JSON form of a report is asked for, where there are two. */
    static boolean isJson(String format) {
        Format form = Format.of(format);
        if (form == Format.PROPERTIES) {
            throw new ProblemException(new Problem(
                    "The goal has no format '" + format + "'.",
                    "-Dversion.format",
                    "The report would be written in a form that nobody expects.",
                    "Use text or json."));
        }
        return form == Format.JSON;
    }

    /** Writes a report to a file where one is named, and else to the log or, for programs, to standard output. */
    final void tell(String report, @Nullable File output, boolean forPeople) {
        report(output).tell(report, forPeople);
    }

    /** Writes to a file where one is named, and else to standard output, plainly, so that it can be piped. */
    final void write(@Nullable File output, OutputFile.Content content) {
        report(output).write(content);
    }

    private Report report(@Nullable File output) {
        return new Report(Optional.ofNullable(output).map(file -> folder().resolve(file.toPath())), getLog()::info);
    }
}
