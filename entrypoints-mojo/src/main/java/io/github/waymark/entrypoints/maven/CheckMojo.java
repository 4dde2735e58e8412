package io.github.waymark.entrypoints.maven;

import io.github.waymark.entrypoints.check.CheckResult;
import io.github.waymark.entrypoints.check.EntryPointFinding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.Level;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/**
 * Checks the services of the module: its service files and {@code provides}, the providers on its runtime class path, and whether the
 * artifacts that it packages have all of them.
 *
 * <p>Errors fail the build on a CI server and are warnings elsewhere, unless {@code entry-points.enforce} is set. No class is loaded.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public final class CheckMojo extends EntryPointsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private RepositorySystem repositories;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /**
     * What is checked: {@code own}, the module itself; {@code runtime}, its runtime class path; {@code test}, its tests; {@code package},
     * what it packages. By default {@code own} and {@code package}, and {@code runtime} if the module is a program: a war, a bundle of its
     * dependencies, or an artifact with a main class.
     */
    @Parameter(property = "entry-points.scope")
    private List<String> scope = List.of();

    /** Services of which one provider is used, in addition to those that the plugin knows; {@code *} stands for any characters. */
    @Parameter(property = "entry-points.single")
    private List<String> single = List.of();

    /** Findings that are not reported, each a service, a colon and a reason; {@code *} in the service stands for any characters. */
    @Parameter(property = "entry-points.ignore")
    private List<String> ignore = List.of();

    /**
     * Whether an error fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server.
     */
    @Parameter(property = "entry-points.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "entry-points.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "entry-points.output")
    private @Nullable File output;

    /** Jars to check by themselves instead of the project, separated by commas. */
    @Parameter(property = "entry-points.jars")
    private List<String> jars = List.of();

    @Override
    protected boolean readsModule() {
        return jars.isEmpty();
    }

    @Override
    protected void run() throws IOException {
        FindingFormat reportFormat = EnumParameter.of("entry-points.format", format, FindingFormat.values());
        boolean enforced = isEnforced(enforce);
        Set<CheckScope> scopes = EnumSet.noneOf(CheckScope.class);
        scopes.addAll(EnumParameter.all(
                "entry-points.scope",
                scope,
                List.of(CheckScope.values()),
                one -> one.name().toLowerCase(Locale.ROOT)));
        CheckRun run =
                new CheckRun(this, settings(single, ignore), new ListedDenials(build(), repositories, transporters));
        CheckResult result;
        if (!jars.isEmpty()) {
            result = run.ofJars(jars);
        } else {
            MavenProject project = project();
            if (project.getPackaging().equals("pom") && scopes.isEmpty()) {
                getLog().debug("a module with packaging pom has no services");
                return;
            }
            result = run.of(project, scopes);
        }
        if (output != null || reportFormat != FindingFormat.TEXT) {
            report(result.report(reportFormat), output, false);
        }
        finish(result, enforced);
    }

    private void finish(CheckResult result, boolean enforced) {
        if (result.findings().isEmpty() && result.warnings().isEmpty()) {
            getLog().info("entry-points: " + result.checked() + "; " + result.summary());
            return;
        }
        getLog().info("entry-points: " + result.checked());
        result.warnings().forEach(warning -> getLog().warn(warning.text()));
        result.findings().forEach(finding -> log(finding, enforced));
        int errors = result.findings(Level.ERROR).size();
        if (errors > 0 && enforced) {
            throw new ProblemException(new Problem(
                    "The check of entry points found " + Count.of(errors, "error") + ".",
                    result.project().isEmpty() ? String.join(", ", jars) : result.project(),
                    "Providers would be missing when the program runs.",
                    "Fix the errors above, or report them as warnings with -Dentry-points.enforce=false."));
        }
        getLog().info("entry-points: " + result.summary());
    }

    private void log(EntryPointFinding finding, boolean enforced) {
        switch (finding.level()) {
            case ERROR -> {
                if (enforced) {
                    getLog().error(finding.text());
                } else {
                    getLog().warn(finding.text());
                }
            }
            case WARN -> getLog().warn(finding.text());
            case INFO, OFF -> getLog().debug(finding.text());
        }
    }
}
