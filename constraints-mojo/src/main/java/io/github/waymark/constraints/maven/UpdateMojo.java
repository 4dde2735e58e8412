package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.check.CheckRules;
import io.github.waymark.constraints.check.ListMode;
import io.github.waymark.constraints.check.TextReport;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.policy.Limit;
import io.github.waymark.constraints.policy.Policy;
import io.github.waymark.constraints.policy.PolicyReader;
import io.github.waymark.constraints.prove.Bisection;
import io.github.waymark.constraints.prove.TreesProof;
import io.github.waymark.constraints.report.ReportFormat;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.ListUpdate;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateReport;
import io.github.waymark.constraints.update.UpdateResult;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
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
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Updates the versions of the list as far as the policy of its branch allows.
 *
 * <p>It changes only the versions in the list, and writes a report with the size and date of each update. With {@code constraints.prove},
 * it first builds a temporary worktree with the proposed list. If this fails, it finds the failing proposals by bisection, and holds them
 * back with the reason. With {@code constraints.commit}, the change is committed to a separate branch, and the working tree is not
 * touched. The goal never pushes.
 */
@Mojo(name = "update", requiresProject = false, aggregator = true, threadSafe = true)
public final class UpdateMojo extends ListReadingMojo {

    /** The policy; by default {@code constraints-policy.yaml} next to the list, if it exists. */
    @Parameter(property = "constraints.policy")
    private @Nullable File policy;

    /** How far libraries of others may be updated, instead of the policy: {@code none}, {@code patch}, {@code minor}, {@code major}. */
    @Parameter(property = "constraints.limit")
    private @Nullable String limit;

    /** The minimum number of days since the release of a version, instead of the policy. */
    @Parameter(property = "constraints.minimumAge")
    private @Nullable Integer minimumAge;

    /** The entries to update, {@code groupId:artifactId} with {@code *} for any characters, separated by commas; by default all. */
    @Parameter(property = "constraints.only")
    private @Nullable List<String> only;

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

    /** The goals and options of a build that tests the proposals, such as {@code verify} or {@code matrix:run -Dmatrix.env=jdk17}. */
    @Parameter(property = "constraints.prove")
    private @Nullable String prove;

    /** The project of this build; by default the current one. */
    @Parameter(property = "constraints.proveIn")
    private @Nullable File proveIn;

    /** Commits the change to a branch, instead of changing the file. */
    @Parameter(property = "constraints.commit", defaultValue = "false")
    private boolean commit;

    /** The branch of the commit; with {@code constraints.proposals=family}, followed by the name of the family. */
    @Parameter(property = "constraints.branch", defaultValue = "constraints/update")
    private String branch = "constraints/update";

    /** {@code one} commit for all proposals, or one per {@code family}, each on its own branch. */
    @Parameter(property = "constraints.proposals", defaultValue = "one")
    private String proposals = "one";

    /** The format of the report: {@code text}, {@code markdown} or {@code json}. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to; by default, text goes to the log and other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /** Only writes the report. */
    @Parameter(property = "constraints.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    protected void run() {
        ReportFormat reportFormat = EnumParameter.of("constraints.format", format, ReportFormat.values());
        PerProposal per = EnumParameter.of("constraints.proposals", proposals, PerProposal.values());
        Instant now = session().getRequest().getStartTime().toInstant();
        Path file = listFile();
        Optional<ListRepository> repository =
                repository(Optional.ofNullable(file.getParent()).orElse(folder()));
        try {
            ListText text = listText();
            UpdateResult outcome = outcome(file, text, repository, now);
            report(UpdateReport.of(outcome, reportFormat, now), output, reportFormat == ReportFormat.TEXT);
            if (!dryRun && !outcome.proposed().isEmpty()) {
                publish(file, text, repository, outcome, per);
            }
        } finally {
            repository.ifPresent(ListRepository::close);
        }
    }

    private UpdateResult outcome(Path file, ListText text, Optional<ListRepository> repository, Instant now) {
        String policyBranch =
                on != null ? on : repository.flatMap(ListRepository::branch).orElse("");
        ListUpdate update = new ListUpdate(
                policy(file),
                policyBranch,
                new Projects(session(), repositorySystem()).available(),
                new GenerationRules(list(), platform()),
                now,
                new FamilyMembers(session(), repositorySystem())::find);
        Bisection tried = tryModules(update.proposals(chosen(text)));
        List<HeldBack> held = new ArrayList<>(tried.culprits());
        if (prove == null || prove.isBlank()) {
            return new UpdateResult(listName(), policyBranch, tried.good(), held, update.notProposed(), "", 0);
        }
        Path project = proveIn == null ? folder() : folder().resolve(proveIn.toPath());
        TrialBuild trialBuild =
                new TrialBuild(session(), project.normalize(), file, text, CommandLine.split(prove), environment());
        Bisection result = trialBuild.run(tried.good(), repository(project));
        held.addAll(result.culprits());
        return new UpdateResult(
                listName(), policyBranch, result.good(), held, update.notProposed(), prove, result.builds());
    }

    /** Tests whether the trees of the modules can be collected with the proposals. */
    private Bisection tryModules(List<Proposal> proposed) {
        if (!tryModules || proposed.isEmpty() || build().project().isEmpty()) {
            return Bisection.of(proposed, together -> Optional.empty());
        }
        Projects all = new Projects(session(), repositorySystem());
        List<Project> modules = all.find(List.of());
        CheckRules settings = new CheckRules(Set.of(ListMode.UPPER), platform(), false, listName());
        TreesProof proof = new TreesProof(modules, list(), settings, all.names(modules, List.of()));
        try {
            Bisection result = Bisection.of(proposed, proof);
            TextReport.of(proof.addedRequests(result.good())).forEach(getLog()::warn);
            return result;
        } catch (ProblemException e) {
            Problem found = e.problems().get(0);
            Problem untried = new Problem(
                    "The proposed versions were not tried on the modules.",
                    found.where(),
                    "The modules can't be resolved with the unchanged list. " + found.why(),
                    found.fix() + " To skip this step, set -Dconstraints.tryModules=false.");
            getLog().warn(untried.text());
            return Bisection.of(proposed, together -> Optional.empty());
        }
    }

    private List<Constraint> chosen(ListText text) {
        List<CoordinatesPattern> patterns = (only == null ? List.<String>of() : only)
                .stream().map(UpdateMojo::pattern).toList();
        return text.content().items(Constraint.class).stream()
                .filter(entry -> patterns.isEmpty()
                        || patterns.stream()
                                .anyMatch(pattern -> pattern.matches(Coordinates.of(
                                        entry.pattern().groupId(),
                                        entry.pattern().artifactId()))))
                .toList();
    }

    private static CoordinatesPattern pattern(String text) {
        try {
            return CoordinatesPattern.parse(text.strip());
        } catch (MalformedException e) {
            throw new ProblemException(
                    new Problem("constraints.only is not well-formed.", "constraints.only", e.reason() + ".", e.fix()));
        }
    }

    private Policy policy(Path list) {
        Path file = policy != null ? folder().resolve(policy.toPath()) : list.resolveSibling("constraints-policy.yaml");
        Policy read = Policy.DEFAULT;
        if (policy != null || Files.isRegularFile(file)) {
            String name = file.getFileName().toString();
            read = PolicyReader.read(TextFile.read(file, name, "The policy limits the updates."), name);
        }
        Optional<Limit> others =
                Optional.ofNullable(limit).map(word -> EnumParameter.of("constraints.limit", word, Limit.values()));
        return read.withLimits(others, Optional.ofNullable(minimumAge));
    }

    private void publish(
            Path file, ListText text, Optional<ListRepository> repository, UpdateResult outcome, PerProposal per) {
        if (!commit) {
            getLog().info(write(file, ListEdit.apply(text, outcome.proposed()).toString(), listName()));
            return;
        }
        ProposalCommits commits = new ProposalCommits(repository, file, text, branch, outcome.proof());
        commits.commit(outcome.proposed(), per).forEach(getLog()::info);
    }
}
