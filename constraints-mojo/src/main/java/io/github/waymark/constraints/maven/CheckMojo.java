package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.SnapshotPins;
import io.github.waymark.constraints.check.Check;
import io.github.waymark.constraints.check.CheckResult;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.DependencyFinding;
import io.github.waymark.constraints.check.EntryReview;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.check.TextReport;
import io.github.waymark.constraints.check.VulnerableVersions;
import io.github.waymark.constraints.resolve.RepositoryVersions;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.FindingFormat;
import io.github.waymark.finding.Level;
import io.github.waymark.maven.RequiredExtension;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Checks the resolved dependencies of all modules, in all scopes, against the list: as they are built with the list, and where it changes
 * something, also as they are without it.
 *
 * <p>Violations fail the build on a CI server and are warnings elsewhere, unless {@code constraints.enforce} is set. The goal needs
 * only POMs, so it can run before compilation. A list that can't be read always fails the build. It is a violation, too, if the POM, a
 * parent or {@code .mvn/waymark.yaml} sets a list but Waymark's extension isn't loaded, because the list has no effect on the build then.
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

    /**
     * Also checks each entry of the list by itself: whether a repository has the artifact, whether it moved to other coordinates, and whether
     * a module uses it. A hold ({@code until}) that has ended is always reported.
     */
    @Parameter(property = "constraints.list", defaultValue = "false")
    private boolean checkList;

    /**
     * Security advisories in OSV's format: a folder, such as a clone of a database, its ZIP file, or a URL of one. Resolved versions, and with
     * {@code constraints.list} entries, that an advisory affects are violations. By default, no advisories are read.
     */
    @Parameter(property = "constraints.advisories")
    private @Nullable String advisories;

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
        checkExtension(enforced);
        CheckResult result = result(list, settings, enforced);
        if (output != null || reportFormat != FindingFormat.TEXT) {
            report(result.report(reportFormat), output == null ? null : ofBuild(output, OUTPUT), false);
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

    /** Without the extension, the build that is checked isn't the one that the project describes. */
    private void checkExtension(boolean enforced) {
        Optional<Problem> problem = new RequiredExtension(build()).listProblem();
        if (problem.isPresent() && enforced) {
            throw new ProblemException(problem.get());
        }
        problem.ifPresent(missing -> getLog().warn(missing.text()));
    }

    private CheckResult result(ConstraintList list, CheckRules settings, boolean enforced) {
        ReactorModules reactor = new ReactorModules(session());
        Check check = new Check(list, settings, build().moduleNames());
        List<DependencyFinding> findings = new ArrayList<>();
        Set<DependencyUse> used = new LinkedHashSet<>();
        int artifacts = 0;
        int changed = 0;
        for (List<ModuleTree> trees : listedTrees(list, checkPlugins).all()) {
            findings.addAll(check.findings(trees));
            trees.forEach(tree -> tree.uses().forEach(used::add));
            artifacts += trees.get(trees.size() - 1).chosen().size();
            changed += trees.size() - 1;
        }
        return new CheckResult(
                settings,
                reactor.projects().stream().map(reactor::module).toList(),
                artifacts,
                list.constraints().size(),
                changed,
                entryFindings(list, used, enforced),
                enforced,
                findings);
    }

    private List<Finding> entryFindings(ConstraintList list, Set<DependencyUse> used, boolean enforced) {
        List<Constraint> constraints = list.constraints();
        LocalDate today = LocalDate.ofInstant(session().getStartTime().toInstant(), ZoneOffset.UTC);
        List<Finding> findings =
                new ArrayList<>(EntryReview.expired(constraints, today, enforced ? Level.ERROR : Level.WARN));
        if (checkList) {
            List<String> poms = constraints.stream()
                    .filter(constraint -> constraint.pattern().isPlain())
                    .map(EntryReview::pom)
                    .distinct()
                    .toList();
            RepositoryVersions versions =
                    new RepositoryVersions(repositorySystem(), repositorySession(), build().repositories());
            findings.addAll(EntryReview.unavailable(constraints, versions.states(poms)));
            // With -pl, another module may use it.
            if (session().getProjects().size() == build().modules().size()) {
                findings.addAll(EntryReview.unused(
                        constraints,
                        used.stream().map(DependencyUse::coordinates).distinct().toList()));
            }
        }
        findings.addAll(vulnerable(used, list));
        return findings;
    }

    /** The used versions that an advisory affects, each once, at its entry in the list. */
    private List<Finding> vulnerable(Set<DependencyUse> used, ConstraintList list) {
        if (advisories == null) {
            return List.of();
        }
        AdvisoryDatabase database = new AdvisoryDatabase(session(), repositorySystem(), transporters());
        VulnerableVersions vulnerable = new VulnerableVersions(database.read(advisories, folder()), platform());
        return vulnerable.findings(used, list, listName(), checkList);
    }

    private void log(Finding finding) {
        if (finding.level() == Level.ERROR && isEnforced(enforce)) {
            getLog().error(finding.problem().text());
        } else {
            getLog().warn(finding.problem().text());
        }
    }

    private void finish(CheckResult result) {
        result.entryFindings().forEach(this::log);
        TextReport.of(result.warnings()).forEach(getLog()::warn);
        List<String> violations = TextReport.of(result.violations());
        if (!result.enforced() || result.violationCount() == 0) {
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
