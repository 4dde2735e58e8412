package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.finding.Finding;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.release.ApiReport;
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
 * Fails where a release would break its promises. Rules: {@code dirty}, changes that aren't committed; {@code snapshot}, a dependency
 * (also one of a dependency's), parent, imported POM, plugin, dependency of a plugin, or extension that is one; {@code tag}, the version isn't that of the commit's tag; {@code order}, a release behind it
 * has the same or a greater version. Snapshots pass all of these. {@code impact}: with {@code -Dversion.since=origin/main}, the change
 * since then (its release notes, and what {@code -Dversion.impact} or a report tells of its API) is bigger than its {@code Sem-Ver} trailers say.
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
     * Among which dependencies snapshots are looked for: {@code all}, also those that dependencies bring along, as Maven resolves
     * them; {@code direct}, those that the POMs name.
     */
    @Parameter(property = "version.dependencies", defaultValue = "all")
    private String dependencies = "all";

    /** {@code text} for people, or {@code json}. */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file that JSON is written to; without it, it goes to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** Rules that are left out, with commas between them. */
    @Parameter(property = "version.ignore")
    private List<String> ignore = List.of();

    /** Where a change starts that is to be merged, such as {@code origin/main}; without it, the rule {@code impact} is left out. */
    @Parameter(property = "version.since")
    private @Nullable String since;

    /** What a tool that compares APIs found of that change: {@code major}, {@code minor} or {@code patch}. */
    @Parameter(property = "version.impact", defaultValue = "auto")
    private String impact = "auto";

    /**
     * A file in which a tool that compares APIs says the same, seen from the folder that you are in: one word ({@code major}, {@code
     * minor}, {@code patch} or {@code none}), or japicmp's report in XML, such as {@code target/japicmp/japicmp.xml}.
     */
    @Parameter(property = "version.impactFile")
    private @Nullable File impactFile;

    /** The folder of release notes, seen from the top of the repository. */
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
        try (RepositoryReader history = history(checkout)) {
            VersionCalculator calculator = checkout.calculator(folder());
            String head = head(checkout, history);
            ReleaseCandidate candidate = new ReleaseCandidate(version, head, derived.dirty(), true, used(version));
            findings.addAll(ReleaseCheck.of(history, calculator.pattern(), candidate));
            if (since != null) {
                findings.addAll(TrailerCheck.of(history, calculator, since, head, notes, known()));
            }
        }
        findings.removeIf(finding -> ignored.contains(finding.rule()));
        if (json) {
            report(ReleaseCheck.json(version, findings), output, false);
        }
        if (!findings.isEmpty()) {
            throw new ProblemException(findings.stream().map(Finding::problem).toList());
        }
        getLog().info("version " + version + " keeps to the rules");
    }

    private Optional<TrailerCheck.Known> known() {
        if (impactFile == null) {
            return EnumParameter.of("version.impact", impact, VersionArgument.values())
                    .bump()
                    .map(bump -> new TrailerCheck.Known(bump, "-Dversion.impact"));
        }
        Path file = folder().resolve(impactFile.toPath());
        return ApiReport.read(file).map(bump -> new TrailerCheck.Known(bump, file.toString()));
    }

    /** Resolving takes its time, and a snapshot may use snapshots. */
    private List<UsedArtifact> used(String version) {
        boolean snapshot = version.endsWith("-SNAPSHOT");
        return snapshot ? List.of() : BuildDependencies.of(session(), resolver, dependencies);
    }
}
