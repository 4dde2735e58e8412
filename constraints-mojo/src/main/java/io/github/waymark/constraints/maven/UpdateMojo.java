package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.generate.GenerationRules;
import io.github.waymark.constraints.git.ListRepository;
import io.github.waymark.constraints.policy.Limit;
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

    /**
     * Proposes only the smallest updates that fix known vulnerabilities, whatever the limits and the minimum age of the policy are. Needs
     * {@code constraints.advisories}.
     */
    @Parameter(property = "constraints.security", defaultValue = "false")
    private boolean security;

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
            report(
                    UpdateReport.of(outcome, reportFormat, now),
                    output == null ? null : ofBuild(output, OUTPUT),
                    reportFormat == ReportFormat.TEXT);
            if (!outcome.proposed().isEmpty() && !isDryRun(file, repository)) {
                publish(file, text, repository, outcome, per);
            }
        } finally {
            repository.ifPresent(ListRepository::close);
        }
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

    private Advisories known() {
        if (advisories == null || advisories.isBlank()) {
            if (security) {
                throw new ProblemException(
                        new Problem(
                                "No advisories are set.",
                                "constraints.security",
                                "Known vulnerabilities are looked up in a database of advisories.",
                                "Set a folder, a ZIP file or a URL in the format of OSV: -Dconstraints.advisories=advisories.zip."));
            }
            return Advisories.NONE;
        }
        return new AdvisoryDatabase(session(), repositorySystem(), transporters()).read(advisories, folder());
    }

    private UpdateResult outcome(Path file, ListText text, Optional<ListRepository> repository, Instant now) {
        String policyBranch =
                on != null ? on : repository.flatMap(ListRepository::branch).orElse("");
        Advisories known = known();
        RepositoryPoms poms = new RepositoryPoms(repositorySystem(), repositorySession(), build().repositories());
        FamilyMembers members = new FamilyMembers(session(), repositorySystem());
        ListUpdate update = new ListUpdate(
                        policy(file),
                        policyBranch,
                        new Projects(session(), repositorySystem()).available(),
                        new GenerationRules(list(), platform()),
                        now,
                        members::find)
                .with(poms, new Coherence(poms, list(), platform(), members::find));
        if (security) {
            update.forSecurity(known);
        }
        UpdateTests tests = new UpdateTests(session(), repositorySystem(), list(), platform(), listName());
        List<Proposal> found = update.proposals(chosen(text));
        Bisection tried = tryModules ? tests.tryModules(found) : tests.skip(found);
        List<HeldBack> held = new ArrayList<>(tried.culprits());
        int builds = 0;
        List<ProjectRow> rows = List.of();
        requireProve();
        List<Proposal> good = tried.good();
        if (linkage) {
            Bisection linked = tests.tryLinkage(good);
            held.addAll(linked.culprits());
            Bisection listed = tests.tryListedJars(linked.good(), poms);
            held.addAll(listed.culprits());
            good = listed.good();
        }
        if (prove != null && !prove.isBlank()) {
            Path project = proveIn == null
                    ? folder()
                    : ofBuild(proveIn, "constraints.proveIn").toPath();
            TrialBuild trialBuild =
                    new TrialBuild(session(), project.normalize(), file, text, CommandLine.split(prove), environment());
            Bisection result = trialBuild.run(good, repository(project));
            held.addAll(result.culprits());
            builds = result.builds();
            good = result.good();
            rows = proveProjects == null || good.isEmpty() ? List.of() : trialBuild.projects(proveProjects, good);
        }
        UpdateBackground background = new UpdateBackground(session(), repositorySystem(), known, members::find);
        Evidence evidence =
                new Evidence(tests.requests(good), background.vulnerable(list(), good), tests.untested(), rows);
        return new UpdateResult(
                        publicName(file, repository),
                        hasPolicy(file) ? policyBranch : "",
                        good,
                        held,
                        update.notProposed(),
                        prove == null || prove.isBlank() ? "" : prove,
                        builds,
                        evidence)
                .withDetails(background::details);
    }

    private void requireProve() {
        if (proveProjects != null && !proveProjects.isEmpty() && (prove == null || prove.isBlank())) {
            throw new ProblemException(new Problem(
                    "There are no goals for the projects.",
                    "constraints.proveProjects",
                    "The projects are built with the goals of constraints.prove.",
                    "Set the goals too: -Dconstraints.prove=verify."));
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

    private Path policyFile(Path list) {
        return policy != null
                ? ofBuild(policy, "constraints.policy").toPath()
                : list.resolveSibling("constraints-policy.yaml");
    }

    private boolean hasPolicy(Path list) {
        return policy != null || Files.isRegularFile(policyFile(list));
    }

    private Policy policy(Path list) {
        Path file = policyFile(list);
        Policy read = Policy.DEFAULT;
        if (hasPolicy(list)) {
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
