package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.finding.Finding;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.program.GitTag;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.release.NextReleaseVersion;
import io.github.waymark.version.release.ReleaseCandidate;
import io.github.waymark.version.release.ReleaseCheck;
import io.github.waymark.version.release.ReleaseRule;
import io.github.waymark.version.release.TagName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.jspecify.annotations.Nullable;

/**
 * Creates an annotated tag for the next release, on HEAD. Without {@code -Dversion.dryRun=false} the goal only prints what it would do.
 * It fails if {@code version:check} would fail for that release, or if the commit already has a version tag. The tag is not pushed
 * unless {@code -Dversion.push=true} is set.
 *
 * <p>The {@code git} program creates the tag, with its own configuration, keys and hooks.
 */
@Mojo(name = "tag", requiresProject = false, aggregator = true, threadSafe = true)
public final class TagMojo extends ReleaseMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private ProjectDependenciesResolver resolver;

    /**
     * The dependencies to check for snapshots: {@code all}, including transitive ones as Maven resolves them, or {@code direct}, those
     * declared in the POMs.
     */
    @Parameter(property = "version.dependencies", defaultValue = "all")
    private String dependencies = "all";

    /** Only prints what would be done. */
    @Parameter(property = "version.dryRun", defaultValue = "true")
    private boolean dryRun = true;

    /** The name of the tag, which must match the version. By default, it has the form of the last release's tag. */
    @Parameter(property = "version.tag")
    private @Nullable String tag;

    /** The message of the tag. The default is {@code Release 1.2.3}. */
    @Parameter(property = "version.message")
    private @Nullable String message;

    /**
     * Signs the tag with the key configured in git ({@code user.signingKey}, {@code gpg.format}). By default, git's {@code tag.gpgSign}
     * applies.
     */
    @Parameter(property = "version.sign", defaultValue = "false")
    private boolean sign;

    /** Pushes the tag after it is created. */
    @Parameter(property = "version.push", defaultValue = "false")
    private boolean push;

    /** The remote to push to. */
    @Parameter(property = "version.remote", defaultValue = "origin")
    private String remote = "origin";

    /** Rules of {@code version:check} to skip, separated by commas. */
    @Parameter(property = "version.ignore")
    private List<String> ignore = List.of();

    @Override
    protected void run() {
        Checkout checkout = checkout();
        DerivedVersion now = checkout.version(folder());
        NextReleaseVersion next = next(checkout);
        try (RepositoryReader history = history(checkout)) {
            VersionCalculator calculator = checkout.calculator(folder());
            String head = head(checkout, history);
            String version = next.version().text();
            requireNone(ReleaseCheck.of(
                    history,
                    calculator.pattern(),
                    new ReleaseCandidate(
                            version,
                            head,
                            now.dirty(),
                            false,
                            BuildDependencies.of(session(), resolver, dependencies))));
            GitFolder git = checkout.git().orElseThrow();
            String name = tag == null ? next.tag() : TagName.checked(tag, next.version(), calculator.pattern());
            String text = message == null ? "Release " + version : message;
            create(new GitTag(git.workTree(), name, head, text, sign, environment()));
        }
    }

    private void requireNone(List<Finding> all) {
        Set<ReleaseRule> ignored = EnumParameter.all("version.ignore", ignore, ReleaseRule.values());
        List<Finding> findings = new ArrayList<>(all);
        findings.removeIf(finding -> ignored.contains(finding.rule()));
        if (!findings.isEmpty()) {
            throw new ProblemException(findings.stream().map(Finding::problem).toList());
        }
    }

    private void create(GitTag gitTag) {
        if (dryRun) {
            getLog().info("would tag " + gitTag.commit().substring(0, 8) + " as " + gitTag.name()
                    + (push ? " and push it to " + remote : "") + "; to do it: -Dversion.dryRun=false");
            return;
        }
        build().untrusted()
                .refuse(
                        UntrustedBuild.Use.CREDENTIALS,
                        "version:tag creates a tag with the name and the key of this user",
                        "-Dversion.dryRun=false",
                        "Without -Dversion.dryRun=false, it shows the tag.");
        gitTag.create();
        getLog().info("tagged " + gitTag.commit().substring(0, 8) + " as " + gitTag.name());
        if (push) {
            gitTag.push(remote);
            getLog().info("pushed it to " + remote);
        } else {
            getLog().info("to push it: git push " + remote + " " + gitTag.name());
        }
    }
}
