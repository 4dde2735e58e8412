package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.SnapshotPins;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckResult;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.check.TextReport;
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
 * Checks the resolved dependencies of all modules, in all scopes, against the list: as they are built with the list, and where it changes
 * something, also as they are without it.
 *
 * <p>Violations fail the build on a CI server and are warnings elsewhere, unless {@code constraints.enforce} is set. The goal needs
 * only POMs, so it can run before compilation. A list that can't be read always fails the build.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, aggregator = true, threadSafe = true)
public final class CheckMojo extends ListReadingMojo {

    /**
     * What a violation is: {@code upper}, a version above the list's; {@code exact}, another version than the list's; {@code closed}, an
     * artifact that is not in the list. Several values are separated by commas: {@code exact,closed}.
     */
    @Parameter(property = "constraints.mode", defaultValue = "upper")
    private String mode = "upper";

    /**
     * Whether a violation fails the build: {@code true}, {@code false}, or {@code auto}, which is {@code true} on a CI server.
     */
    @Parameter(property = "constraints.enforce", defaultValue = "auto")
    private String enforce = "auto";

    /** Whether a request for a higher version than the list's that is not used is a violation instead of a warning. */
    @Parameter(property = "constraints.requested", defaultValue = "false")
    private boolean requested;

    /** Also checks plugins and build extensions, with their dependencies. */
    @Parameter(property = "constraints.checkPlugins", defaultValue = "false")
    private boolean checkPlugins;

    /** Allows SNAPSHOT versions in the list. Otherwise each of them is reported as a violation, because its files change. */
    @Parameter(property = "constraints.allowSnapshots", defaultValue = "false")
    private boolean allowSnapshots;

    /** {@code text}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to, in UTF-8; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    @Override
    protected void run() {
        if (isWithoutList()) {
            return;
        }
        FindingFormat reportFormat = EnumParameter.of("constraints.format", format, FindingFormat.values());
        CheckRules settings = new CheckRules(
                EnumParameter.all("constraints.mode", List.of(mode.split(",", -1)), ListMode.values()),
                platform(),
                requested,
                listName());
        boolean enforced = isEnforced(enforce);
        ConstraintList list = effectiveList();
        checkSnapshots(list, enforced);
        CheckResult result = result(list, settings, enforced);
        if (output != null || reportFormat != FindingFormat.TEXT) {
            report(result.report(reportFormat), output, false);
        }
        finish(result);
    }

    private void checkSnapshots(ConstraintList list, boolean enforced) {
        List<Problem> problems = allowSnapshots ? List.of() : SnapshotPins.problems(list.constraints());
        if (enforced && !problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        problems.forEach(problem -> getLog().warn(problem.text()));
    }

    private CheckResult result(ConstraintList list, CheckRules settings, boolean enforced) {
        ReactorModules reactor = new ReactorModules(session());
        Check check = new Check(list, settings, build().moduleNames());
        List<DependencyFinding> findings = new ArrayList<>();
        int artifacts = 0;
        int changed = 0;
        for (List<ModuleTree> trees : listedTrees(list, checkPlugins).all()) {
            findings.addAll(check.findings(trees));
            artifacts += trees.get(trees.size() - 1).chosen().size();
            changed += trees.size() - 1;
        }
        return new CheckResult(
                settings,
                reactor.projects().stream().map(reactor::module).toList(),
                artifacts,
                list.constraints().size(),
                changed,
                enforced,
                findings);
    }

    private void finish(CheckResult result) {
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
                "The modules are not known to work together with these versions.",
                "Fix the violations above, or report them as warnings with -Dconstraints.enforce=false."));
    }
}
