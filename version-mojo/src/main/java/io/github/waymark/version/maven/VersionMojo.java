package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.Inputs;
import io.github.waymark.history.Archive;
import io.github.waymark.history.Chronicle;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.maven.goal.WaymarkMojo;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.report.Format;
import io.github.waymark.version.report.PomVersion;
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
    final String head(Checkout checkout, Archive history) {
        return history.head()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no commit yet.",
                        checkout.root().toString(),
                        "The goal reads the history.",
                        "Commit something first.")));
    }

    /** The repository, which must be there; opened. */
    final Archive history(Checkout checkout) {
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
    final Chronicle chronicle(Archive history, String commit) {
        SessionData data = session().getRepositorySession().getData();
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

    final Inputs inputs() {
        return build().inputs();
    }

    /** Whether the JSON form of a report is asked for, where there are two. */
    static boolean isJson(String format) {
        return EnumParameter.of("version.format", format, Format.TEXT, Format.JSON) == Format.JSON;
    }
}
