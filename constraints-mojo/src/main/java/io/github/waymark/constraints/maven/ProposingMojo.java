package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.policy.Policy;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.prove.Bisection;
import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.constraints.resolve.RepositoryPoms;
import io.github.waymark.constraints.update.Coherence;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.ListUpdate;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateReport;
import io.github.waymark.constraints.update.UpdateResult;
import io.github.waymark.constraints.update.UpdateResult.Evidence;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
import io.github.waymark.constraints.update.UpdateResult.ProjectRow;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.process.CommandLine;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The base of the goals that propose versions: the policy, the tests, the report, and the commit. */
abstract class ProposingMojo extends ListReadingMojo {

    /** The policy; by default {@code constraints-policy.yaml} next to the list, if it exists. */
    @Parameter(property = "constraints.policy")
    private @Nullable File policy;

    /** The branch whose policy applies; by default the current branch of the repository of the list. */
    @Parameter(property = "constraints.on")
    private @Nullable String on;

    /**
     * First collects the trees of the modules with the proposed versions, as {@code constraints:check} does. Versions that a required range
     * excludes, or with which a tree can't be collected, are held back with the reason. New requests for higher versions than the list's
     * are warnings.
     */
    @Parameter(property = "constraints.tryModules", defaultValue = "true")
    private boolean tryModules = true;

    /**
     * Then compares the class files of the old and the new jars: a version is held back if it doesn't have a class, method or field any
     * more that the compiled classes of the modules, the other jars of their trees (both need {@code constraints.tryModules}) or the jars
     * of other entries of the list use. Jars are downloaded for this.
     */
    @Parameter(property = "constraints.linkage", defaultValue = "true")
    private boolean linkage = true;

    /** The goals and options of a build that tests the proposals, such as {@code verify} or {@code matrix:run -Dmatrix.env=jdk17}. */
    @Parameter(property = "constraints.prove")
    private @Nullable String prove;

    /** The project of this build; by default the current one. */
    @Parameter(property = "constraints.proveIn")
    private @Nullable File proveIn;

    /**
     * Git repositories of projects that are built with the proposals in the end, separated by commas. The report has a row for each. They
     * hold nothing back. Needs {@code constraints.prove}, whose goals are run in a clone of each.
     */
    @Parameter(property = "constraints.proveProjects")
    private @Nullable List<String> proveProjects;

    /** Commits the change to a branch, instead of changing the file. */
    @Parameter(property = "constraints.commit", defaultValue = "false")
    private boolean commit;

    /** The format of the report: {@code text}, {@code markdown} or {@code json}. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /**
     * Only writes the report. By default {@code false}, but {@code true} if the commit that is checked out doesn't contain the list,
     * because then nothing could undo the change.
     */
    @Parameter(property = "constraints.dryRun")
    private @Nullable Boolean dryRun;

    /**
     * A database of advisories in the format of OSV: a folder, a ZIP or JSON file, or the URL of such a file. The report then says which
     * updates fix known vulnerabilities, and which entries have some.
     */
    @Parameter(property = "constraints.advisories")
    private @Nullable String advisories;

    /** What a goal searches for. */
    abstract static class Search {

        /** Prepares the search. */
        abstract ListUpdate update(ListUpdate update, Advisories known);

        /** The entries to search for. */
        abstract List<Constraint> entries(ListText text);

        /** An artifact of a family that is known without the modules. */
        Optional<String> member(CoordinatesPattern family) {
            return Optional.empty();
        }

        /** Log messages about the result. */
        List<String> warnings(UpdateResult result) {
            return List.of();
        }

        /** The branch for commits. */
        abstract String branch();

        /** Whether each proposal gets a commit of its own. */
        PerProposal commits() {
            return PerProposal.ONE;
        }
    }

    /** Searches for versions, tests and reports them, and changes the list. */
    final void propose(Search search) {
        ReportFormat reportFormat = EnumParameter.of("constraints.format", format, ReportFormat.values());
        Instant now = session().getRequest().getStartTime().toInstant();
        Path file = listFile();
        Optional<ListRepository> repository =
                repository(Optional.ofNullable(file.getParent()).orElse(folder()));
        try {
            ListText text = listText();
            UpdateResult outcome = outcome(search, file, text, repository, now);
            report(
                    UpdateReport.of(outcome, reportFormat, now),
                    output == null ? null : ofBuild(output, OUTPUT),
                    reportFormat == ReportFormat.TEXT);
            search.warnings(outcome).forEach(getLog()::warn);
            if (!outcome.proposed().isEmpty() && !isDryRun(file, repository)) {
                publish(search, file, text, repository, outcome);
            }
        } finally {
            repository.ifPresent(ListRepository::close);
        }
    }

    private Advisories known() {
        return advisories == null || advisories.isBlank()
                ? Advisories.NONE
                : new AdvisoryDatabase(session(), repositorySystem(), transporters()).read(advisories, folder());
    }

    private boolean isDryRun(Path file, Optional<ListRepository> repository) {
        if (dryRun != null || commit) {
            return Boolean.TRUE.equals(dryRun);
        }
        boolean kept = repository.filter(one -> one.contains(one.path(file))).isPresent();
        if (!kept) {
            getLog().info(
                            "The list was not changed, because no commit contains it: -Dconstraints.dryRun=false changes it");
        }
        return !kept;
    }

    /** The list in reports, which are public: without the folders of this machine. */
    private String publicName(Path file, Optional<ListRepository> repository) {
        return Path.of(listName()).isAbsolute()
                ? repository.map(one -> one.path(file)).orElse(String.valueOf(file.getFileName()))
                : listName();
    }

    private UpdateResult outcome(
            Search search, Path file, ListText text, Optional<ListRepository> repository, Instant now) {
        String policyBranch =
                on != null ? on : repository.flatMap(ListRepository::branch).orElse("");
        Advisories known = known();
        RepositoryPoms poms = new RepositoryPoms(repositorySystem(), repositorySession(), build().repositories());
        FamilyMembers ofModules = new FamilyMembers(session(), repositorySystem());
        Function<CoordinatesPattern, Optional<String>> members =
                family -> search.member(family).or(() -> ofModules.find(family));
        ListUpdate update = search.update(
                new ListUpdate(
                                policy(file),
                                policyBranch,
                                new Projects(session(), repositorySystem()).available(),
                                new GenerationRules(list(), platform()),
                                now,
                                members)
                        .with(poms, new Coherence(poms, list(), platform(), members)),
                known);
        requireProve();
        if (isProved()) {
            build().untrusted()
                    .refuse(
                            UntrustedBuild.Use.COMMANDS,
                            "The goal tests its proposals by builds of the project",
                            "-Dconstraints.prove=" + prove(),
                            "Leave constraints.prove out: the trees and the class files are tested without a build.");
        }
        UpdateTests tests = new UpdateTests(session(), repositorySystem(), list(), platform(), listName());
        List<HeldBack> held = new ArrayList<>();
        List<Constraint> entries = search.entries(text);
        List<Proposal> good = untilLinkage(update.proposals(entries), tests, poms, held);
        int builds = 0;
        List<ProjectRow> rows = List.of();
        if (isProved()) {
            Path project = proveIn == null
                    ? folder()
                    : ofBuild(proveIn, "constraints.proveIn").toPath();
            TrialBuild trialBuild = new TrialBuild(
                    session(), project.normalize(), file, text, CommandLine.split(prove()), environment());
            Bisection result = trialBuild.run(good, repository(project));
            held.addAll(result.culprits());
            builds = result.builds();
            good = result.good();
            rows = proveProjects == null || good.isEmpty() ? List.of() : trialBuild.projects(proveProjects, good);
        }
        good = update.joined(good, entries);
        UpdateBackground background = new UpdateBackground(session(), repositorySystem(), known, members);
        Evidence evidence =
                new Evidence(tests.requests(good), background.vulnerable(list(), good), tests.untested(), rows);
        return new UpdateResult(
                        publicName(file, repository),
                        hasPolicy(file) ? policyBranch : "",
                        good,
                        held,
                        update.notProposed(),
                        prove(),
                        builds,
                        evidence)
                .withDetails(background::details);
    }

    /** The tests without a build. */
    private List<Proposal> untilLinkage(
            List<Proposal> found, UpdateTests tests, RepositoryPoms poms, List<HeldBack> held) {
        Bisection tried = tryModules ? tests.tryModules(found) : tests.skip(found);
        held.addAll(tried.culprits());
        if (!linkage) {
            return tried.good();
        }
        Bisection linked = tests.tryLinkage(tried.good());
        held.addAll(linked.culprits());
        Bisection listed = tests.tryListedJars(linked.good(), poms);
        held.addAll(listed.culprits());
        return listed.good();
    }

    private boolean isProved() {
        return !prove().isEmpty();
    }

    private String prove() {
        return prove == null ? "" : prove.strip();
    }

    private void requireProve() {
        if (proveProjects != null && !proveProjects.isEmpty() && !isProved()) {
            throw new ProblemException(new Problem(
                    "There are no goals for the projects.",
                    "constraints.proveProjects",
                    "The projects are built with the goals of constraints.prove.",
                    "Set the goals too: -Dconstraints.prove=verify."));
        }
    }

    private Path policyFile(Path list) {
        return policy != null
                ? ofBuild(policy, "constraints.policy").toPath()
                : list.resolveSibling("constraints-policy.yaml");
    }

    private boolean hasPolicy(Path list) {
        return policy != null || Files.isRegularFile(policyFile(list));
    }

    /** The policy of the list, with changes for this run. */
    private Policy policy(Path list) {
        Path file = policyFile(list);
        if (!hasPolicy(list)) {
            return changed(Policy.DEFAULT);
        }
        String name = file.getFileName().toString();
        return changed(PolicyReader.read(TextFile.read(file, name, "The policy limits the updates."), name));
    }

    /** Changes the policy for this run. */
    Policy changed(Policy read) {
        return read;
    }

    private void publish(
            Search search, Path file, ListText text, Optional<ListRepository> repository, UpdateResult outcome) {
        if (!commit) {
            getLog().info(write(file, ListEdit.apply(text, outcome.proposed()).toString(), listName()));
            return;
        }
        ProposalCommits commits = new ProposalCommits(repository, file, text, search.branch(), outcome.proof());
        commits.commit(outcome.proposed(), search.commits()).forEach(getLog()::info);
    }
}
