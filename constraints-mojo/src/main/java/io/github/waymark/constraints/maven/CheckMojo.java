package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.SnapshotPins;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckResult;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.check.TextReport;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Holds every resolved dependency of every module, in all scopes, against the list.
 *
 * <p>Violations fail the build in CI and are warnings elsewhere, unless {@code constraints.enforce} says otherwise. Dependencies are
 * collected once a module; no files but POMs are needed, so it can run before anything is compiled. A list that can't be read fails the
 * build everywhere.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class CheckMojo extends ListReadingMojo {

    /**
     * What the list means: {@code upper}, no version above the list's; {@code exact}, the very version; {@code closed}, besides only
     * artifacts that the list names. Several with commas between them: {@code exact,closed}.
     */
    @Parameter(property = "constraints.mode", defaultValue = "upper")
    private String mode = "upper";

    /**
     * Whether a violation fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server.
     */
    @Parameter(property = "constraints.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /** Whether it is a violation, and not only a warning, that somebody asks for more than the list's version and gets less. */
    @Parameter(property = "constraints.requested", defaultValue = "false")
    private boolean requested;

    /** Checks the plugins and build extensions too, with their dependencies. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    /** Lets the list pin SNAPSHOTs, which are other files each day; else each is told, and fails the build as a violation does. */
    @Parameter(property = "constraints.allowSnapshots", defaultValue = "false")
    private boolean allowSnapshots;

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    @Override
    protected void run() {
        if (isWithoutList()) {
            return;
        }
        FindingFormat form = EnumParameter.of("constraints.format", format, FindingFormat.values());
        CheckRules settings = new CheckRules(
                EnumParameter.all("constraints.mode", List.of(mode.split(",", -1)), ListMode.values()),
                platform(),
                requested,
                listName());
        boolean enforced = isEnforced(enforce);
        ConstraintList list = listOfRun();
        snapshots(list, enforced);
        CheckResult result = result(list, settings, enforced);
        if (output != null || form != FindingFormat.TEXT) {
            report(result.report(form), output, false);
        }
        conclude(result);
    }

    private void snapshots(ConstraintList list, boolean enforced) {
        List<Problem> problems = allowSnapshots ? List.of() : SnapshotPins.problems(list.constraints());
        if (enforced && !problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        problems.forEach(problem -> getLog().warn(problem.text()));
    }

    private CheckResult result(ConstraintList list, CheckRules settings, boolean enforced) {
        ReactorModules reactor = new ReactorModules(session());
        Check check = new Check(list, settings, build().moduleNames());
        TreeCollector collection = TreeCollector.plain(repositorySystem(), repositorySession());
        List<DependencyFinding> findings = new ArrayList<>();
        int artifacts = 0;
        for (ModuleTree tree : new ModuleTrees(reactor, collection, checkPlugins).all()) {
            findings.addAll(check.findings(tree));
            artifacts += tree.chosen().size();
        }
        return new CheckResult(
                settings,
                reactor.projects().stream().map(reactor::module).toList(),
                artifacts,
                list.constraints().size(),
                enforced,
                findings);
    }

    private void conclude(CheckResult result) {
        TextReport.of(result.warnings()).forEach(getLog()::warn);
        List<String> violations = TextReport.of(result.violations());
        if (!result.enforced() || violations.isEmpty()) {
            violations.forEach(getLog()::warn);
            getLog().info(result.summary());
            return;
        }
        violations.forEach(getLog()::error);
        throw new ProblemException(new Problem(
                result.summary() + ".",
                listName(),
                "With these versions the modules aren't known to work together.",
                "See each violation above; `-Dconstraints.enforce=false` only warns."));
    }
}
