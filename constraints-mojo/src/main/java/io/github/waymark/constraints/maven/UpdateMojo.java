package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListText;
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
import io.github.waymark.constraints.report.Form;
import io.github.waymark.constraints.update.ListEdit;
import io.github.waymark.constraints.update.ListUpdate;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.UpdateReport;
import io.github.waymark.constraints.update.UpdateResult;
import io.github.waymark.constraints.update.UpdateResult.HeldBack;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.output.OutputFile;
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
 * The bot: moves the list's versions as far as the policy of its branch allows.
 *
 * <p>It writes the list, in which only the versions change, and a report with release dates and jumps. With {@code constraints.prove} it
 * first builds a scratch worktree with the proposed list; where that fails, it finds the proposals that break it by halving, and holds
 * them back with the reason. With {@code constraints.commit} the change becomes a commit on a branch of its own, and the working tree
 * stays as it is. Nothing is ever pushed.
 */
@Mojo(name = "update", requiresProject = false, aggregator = true, threadSafe = true)
public final class UpdateMojo extends ListReadingMojo {

    /** The policy's file, YAML; without it {@code constraints-policy.yaml} beside the list, where there is one. */
    @Parameter(property = "constraints.policy")
    private @Nullable File policy;

    /** How far libraries of others may move, instead of what the policy says: {@code none}, {@code patch}, {@code minor}, {@code major}. */
    @Parameter(property = "constraints.limit")
    private @Nullable String limit;

    /** How many days a version must have been published, instead of what the policy says. */
    @Parameter(property = "constraints.minimumAge")
    private @Nullable Integer minimumAge;

    /** Only entries for these, {@code groupId:artifactId} with {@code *} for any characters; several with commas between them. */
    @Parameter(property = "constraints.only")
    private @Nullable List<String> only;

    /** The branch whose policy holds; without it, the one that is checked out where the list lies. */
    @Parameter(property = "constraints.on")
    private @Nullable String on;

    /**
     * Resolves the modules that this runs in with the proposed versions, before anything is written, as {@code constraints:check} does.
     * What a required range excludes, or what can't be resolved, is held back with the reason; whoever asks for more than the list then
     * says is a warning. Without a POM there are no modules.
     */
    @Parameter(property = "constraints.tryModules", defaultValue = "true")
    private boolean tryModules = true;

    /** Goals and options of the build that proves the proposals, as {@code verify} or {@code matrix:run -Dmatrix.env=jdk17}. */
    @Parameter(property = "constraints.prove")
    private @Nullable String prove;

    /** The project that is built to prove; without it, the one that this runs in. */
    @Parameter(property = "constraints.proveIn")
    private @Nullable File proveIn;

    /** Commits to a branch, instead of changing the file. */
    @Parameter(property = "constraints.commit", defaultValue = "false")
    private boolean commit;

    /** The branch of the commit; with {@code constraints.proposals=family} the family's name is put behind it. */
    @Parameter(property = "constraints.branch", defaultValue = "constraints/update")
    private String branch = "constraints/update";

    /** {@code one} commit for all proposals, or one for each {@code family}, each on a branch of its own. */
    @Parameter(property = "constraints.proposals", defaultValue = "one")
    private String proposals = "one";

    /** {@code text}, {@code markdown} or {@code json}. */
    @Parameter(property = "constraints.format", defaultValue = "text")
    private String format = "text";

    /** The file to write the report to; without it, text goes to the log and the other formats to standard output. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /** Only reports. */
    @Parameter(property = "constraints.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    protected void run() {
        Form form = EnumParameter.of("constraints.format", format, Form.values());
        PerProposal per = EnumParameter.of("constraints.proposals", proposals, PerProposal.values());
        Instant now = session().getRequest().getStartTime().toInstant();
        Path file = listFile();
        Optional<ListRepository> repository =
                repository(Optional.ofNullable(file.getParent()).orElse(folder()));
        try {
            ListText text = listText();
            UpdateResult outcome = outcome(file, text, repository, now);
            report(UpdateReport.of(outcome, form, now), output, form == Form.TEXT);
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
                new FamilyMembers(session(), repositorySystem())::of);
        Bisection tried = tried(update.proposals(chosen(text)));
        List<HeldBack> held = new ArrayList<>(tried.culprits());
        if (prove == null || prove.isBlank()) {
            return new UpdateResult(listName(), policyBranch, tried.good(), held, update.notProposed(), "", 0);
        }
        Path project = proveIn == null ? folder() : folder().resolve(proveIn.toPath());
        TrialBuild trialBuild =
                new TrialBuild(session(), project.normalize(), file, text, CommandLine.split(prove), environment());
        Bisection result = trialBuild.of(tried.good(), repository(project));
        held.addAll(result.culprits());
        return new UpdateResult(
                listName(), policyBranch, result.good(), held, update.notProposed(), prove, result.builds());
    }

    /** The proposals that the modules here can be resolved with; all of them, where there are no modules. */
    private Bisection tried(List<Proposal> proposed) {
        if (!tryModules || proposed.isEmpty() || build().project().isEmpty()) {
            return Bisection.of(proposed, together -> Optional.empty());
        }
        Projects all = new Projects(session(), repositorySystem());
        List<Project> modules = all.of(List.of());
        CheckRules settings = new CheckRules(Set.of(ListMode.UPPER), platform(), false, listName());
        TreesProof proof = new TreesProof(modules, list(), settings, all.own(modules, List.of()));
        try {
            Bisection result = Bisection.of(proposed, proof);
            TextReport.of(proof.strains(result.good())).forEach(getLog()::warn);
            return result;
        } catch (ProblemException e) {
            Problem found = e.problems().get(0);
            Problem untried = new Problem(
                    "The proposed versions were not tried on the modules here.",
                    found.where(),
                    "The modules can't be resolved as they are: " + found.why(),
                    found.fix() + " Or leave the trial out: -Dconstraints.tryModules=false.");
            getLog().warn(untried.text());
            return Bisection.of(proposed, together -> Optional.empty());
        }
    }

    private List<Constraint> chosen(ListText text) {
        List<CoordinatesPattern> wanted = (only == null ? List.<String>of() : only)
                .stream().map(FamilyMembers::pattern).toList();
        return text.content().items(Constraint.class).stream()
                .filter(entry -> wanted.isEmpty()
                        || wanted.stream().anyMatch(pattern -> pattern.matches(FamilyMembers.coordinates(entry))))
                .toList();
    }

    private Policy policy(Path list) {
        Path file = policy != null ? folder().resolve(policy.toPath()) : list.resolveSibling("constraints-policy.yaml");
        Policy read = Policy.DEFAULT;
        if (policy != null || Files.isRegularFile(file)) {
            String name = file.getFileName().toString();
            read = PolicyReader.read(TextFile.read(file, name, "It says what the bot may propose."), name);
        }
        Optional<Limit> others =
                Optional.ofNullable(limit).map(word -> EnumParameter.of("constraints.limit", word, Limit.values()));
        return read.limited(others, Optional.ofNullable(minimumAge));
    }

    private void publish(
            Path file, ListText text, Optional<ListRepository> repository, UpdateResult outcome, PerProposal per) {
        if (!commit) {
            boolean changed = OutputFile.write(
                    file, ListEdit.with(text, outcome.proposed()).toString());
            getLog().info((changed ? "wrote " : "unchanged: ") + listName());
            return;
        }
        ProposalCommits commits = new ProposalCommits(repository, file, text, branch, outcome.proof());
        commits.make(outcome.proposed(), per).forEach(getLog()::info);
    }
}
