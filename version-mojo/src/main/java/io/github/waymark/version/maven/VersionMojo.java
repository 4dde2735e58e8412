package io.github.waymark.version.maven;

import io.github.waymark.checkout.BuildInputs;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.report.PomVersion;
import io.github.waymark.version.report.ReportFormat;
import java.lang.ref.SoftReference;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/** What all goals about versions share: the checkout and its history. */
abstract class VersionMojo extends WaymarkMojo {

    /** Skips the goal. */
    @Parameter(property = "version.skip", defaultValue = "false")
    private boolean skip;

    VersionMojo() {
        super("version");
    }

    @Override
    protected final boolean isSkipped() {
        return skip;
    }

    /**
     * The commit that is checked out.
     *
     * @throws ProblemException where there is no repository, or nothing has been committed yet
     */
    final String head(Checkout checkout, RepositoryReader history) {
        return history.head()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        checkout.root().toString(),
                        "The goal reads the history.",
                        "Commit something first.")));
    }

    /** The repository, which must be there; opened. */
    final RepositoryReader history(Checkout checkout) {
        if (checkout.git().isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no git repository.",
                    checkout.root().toString(),
                    "The goal reads the history.",
                    "Run it inside a clone; a source archive has no history."));
        }
        return checkout.history();
    }

    /** What is behind a commit. Goals of one build that ask for the same read it once. */
    final CommitLog commitLog(RepositoryReader history, String commit) {
        SessionData data = session().getRepositorySession().getData();
        if (data.get(LastRead.class) instanceof SoftReference<?> reference
                && reference.get() instanceof LastRead last
                && last.commit().equals(commit)) {
            return last.commitLog();
        }
        CommitLog commitLog = history.commitLog(commit);
        data.set(LastRead.class, new SoftReference<>(new LastRead(commit, commitLog)));
        return commitLog;
    }

    private record LastRead(String commit, CommitLog commitLog) {}

    /** Tells what should be known of a version, unless the extension told it when the build started. */
    final void warn(DerivedVersion version) {
        if (session().getUserProperties().getProperty("waymark.origin") == null) {
            version.warnings().forEach(getLog()::warn);
        }
    }

    /** Tells where builds of the project that the user is in have another version than this one. */
    final void compareWithPom(DerivedVersion version) {
        build().project()
                .flatMap(project ->
                        new PomVersion(project.getFile().toPath(), project.getVersion()).differsFrom(version))
                .ifPresent(problem -> getLog().warn(problem.text()));
    }

    /** The name of the project, or of the checkout's folder where there is no POM. */
    final String name(Checkout checkout) {
        return build().project()
                .map(MavenProject::getArtifactId)
                .orElse(String.valueOf(checkout.root().getFileName()));
    }

    final Checkout checkout() {
        return Checkout.around(folder(), inputs(), System.currentTimeMillis());
    }

    final BuildInputs inputs() {
        return build().inputs();
    }

    /** Whether the JSON form of a report is asked for, where there are two. */
    static boolean isJson(String format) {
        return EnumParameter.of("version.format", format, ReportFormat.TEXT, ReportFormat.JSON) == ReportFormat.JSON;
    }
}
