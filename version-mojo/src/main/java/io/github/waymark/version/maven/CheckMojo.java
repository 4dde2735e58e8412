package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.finding.Finding;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.RequiredExtension;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.ApiReport;
import io.github.waymark.version.release.ReleaseCandidate;
import io.github.waymark.version.release.ReleaseCheck;
import io.github.waymark.version.release.ReleaseRule;
import io.github.waymark.version.release.TrailerCheck;
import io.github.waymark.version.release.UsedArtifact;
import io.github.waymark.version.release.VersionArgument;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the build can be released, and fails otherwise. Violations of the rules are: {@code dirty}, uncommitted changes;
 * {@code snapshot}, a snapshot used as dependency (direct or transitive), parent, imported POM, plugin, dependency of a plugin or
 * extension; {@code tag}, a version other than that of the commit's tag; {@code order}, a reachable release with the same or a higher
 * version, or another line of commits that has the release already. These rules don't apply to snapshot versions, except that
 * {@code order} refuses those that lead to a release of another line. {@code extension}, also for snapshots: the project takes its version
 * from git, or has a constraints list, but Waymark's extension isn't loaded. {@code impact}, only with {@code -Dversion.since=origin/main}: a change since
 * that revision, according to its release notes and to {@code -Dversion.impact} or {@code -Dversion.impactFile}, is larger than its
 * {@code Sem-Ver} trailers say.
 */
@Mojo(
        name = "check",
        requiresProject = false,
        aggregator = true,
        threadSafe = true,
        defaultPhase = LifecyclePhase.VALIDATE)
public final class CheckMojo extends VersionMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private ProjectDependenciesResolver resolver;

    /**
     * The dependencies to check for snapshots: {@code all}, including transitive ones as Maven resolves them, or {@code direct}, those
     * declared in the POMs.
     */
    @Parameter(property = "version.dependencies", defaultValue = "all")
    private String dependencies = "all";

    /** {@code text} or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write JSON to. By default, it is written to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** Rules to skip, separated by commas. */
    @Parameter(property = "version.ignore")
    private List<String> ignore = List.of();

    /** The revision that a change to be merged is based on, such as {@code origin/main}. If not set, the rule {@code impact} is skipped. */
    @Parameter(property = "version.since")
    private @Nullable String since;

    /** The result of an API comparison for that change: {@code major}, {@code minor} or {@code patch}. */
    @Parameter(property = "version.impact", defaultValue = "auto")
    private String impact = "auto";

    /**
     * A file with the result of an API comparison, relative to the current folder. It contains one word ({@code major}, {@code minor},
     * {@code patch} or {@code none}) or is an XML report of japicmp, such as {@code target/japicmp/japicmp.xml}.
     */
    @Parameter(property = "version.impactFile")
    private @Nullable File impactFile;

    /** The folder of the release notes, relative to the top of the repository. */
    @Parameter(property = "version.notes", defaultValue = "releasenotes/notes")
    private String notes = "releasenotes/notes";

    @Override
    protected void run() {
        Set<ReleaseRule> ignored = EnumParameter.all("version.ignore", ignore, ReleaseRule.values());
        boolean json = isJson(format);
        Checkout checkout = checkout();
        DerivedVersion derived = checkout.version(folder());
        String version = build().project().map(MavenProject::getVersion).orElse(derived.version());
        List<Finding> findings = new ArrayList<>();
        new RequiredExtension(build())
                .problems()
                .forEach(problem -> findings.add(ReleaseCheck.finding(ReleaseRule.EXTENSION, problem)));
        try (RepositoryReader history = history(checkout)) {
            VersionCalculator calculator = checkout.calculator(folder());
            String head = head(checkout, history);
            ReleaseCandidate candidate =
                    new ReleaseCandidate(version, head, derived.dirty(), true, usedArtifacts(version));
            findings.addAll(ReleaseCheck.of(history, calculator.pattern(), candidate));
            ReleaseCheck.taken(derived, version).ifPresent(findings::add);
            if (since != null) {
                findings.addAll(TrailerCheck.of(history, calculator, since, head, notes, apiChange()));
            }
        }
        findings.removeIf(finding -> ignored.contains(finding.rule()));
        if (json) {
            report(ReleaseCheck.json(version, findings), output, false);
        }
        if (!findings.isEmpty()) {
            throw new ProblemException(findings.stream().map(Finding::problem).toList());
        }
        getLog().info("version " + version + " complies with all rules");
    }

    private Optional<TrailerCheck.ApiChange> apiChange() {
        if (impactFile == null) {
            return EnumParameter.of("version.impact", impact, VersionArgument.values())
                    .bump()
                    .map(bump -> new TrailerCheck.ApiChange(bump, "-Dversion.impact"));
        }
        Path file = folder().resolve(impactFile.toPath());
        return ApiReport.read(file, "-Dversion.impactFile")
                .bump()
                .map(bump -> new TrailerCheck.ApiChange(bump, file.toString()));
    }

    /** Empty for a snapshot: it may use snapshots, and resolving is slow. */
    private List<UsedArtifact> usedArtifacts(String version) {
        boolean snapshot = version.endsWith("-SNAPSHOT");
        return snapshot ? List.of() : BuildDependencies.of(session(), resolver, dependencies);
    }
}
