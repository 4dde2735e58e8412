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

/** Base of all goals of the version plugin: provides the checkout and its history. */
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
     * @throws ProblemException if there is no commit yet
     */
    final String head(Checkout checkout, RepositoryReader history) {
        return history.head()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        checkout.root().toString(),
                        "The goal reads the git history.",
                        "Create a commit first.")));
    }

    /** Opens the git repository, which must exist. */
    final RepositoryReader history(Checkout checkout) {
        if (checkout.git().isEmpty()) {
            throw new ProblemException(new Problem(
                    "There is no git repository.",
                    checkout.root().toString(),
                    "The goal reads the git history.",
                    "Run it inside a clone; a source archive has no history."));
        }
        return checkout.history();
    }

    /** The commits reachable from a commit; read once if several goals of a build need them. */
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

    /** Logs the warnings of a version, unless the extension logged them at the start of the build. */
    final void warn(DerivedVersion version) {
        if (session().getUserProperties().getProperty("waymark.origin") == null) {
            version.warnings().forEach(getLog()::warn);
        }
    }

    /** Logs a warning if builds of the current project have another version than this one. */
    final void compareWithPom(DerivedVersion version) {
        build().project()
                .flatMap(project ->
                        new PomVersion(project.getFile().toPath(), project.getVersion()).differsFrom(version))
                .ifPresent(problem -> getLog().warn(problem.text()));
    }

    /** The artifactId of the current project, or the name of the checkout's folder if there is no POM. */
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

    /** Whether a report that supports only text and JSON is requested as JSON. */
    static boolean isJson(String format) {
        return EnumParameter.of("version.format", format, ReportFormat.TEXT, ReportFormat.JSON) == ReportFormat.JSON;
    }
}
