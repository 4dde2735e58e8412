package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.finding.Finding;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.release.GitTag;
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
 * Makes the annotated tag of the next release, on HEAD. Without {@code -Dversion.dryRun=false} it only says what it would do. It refuses
 * what {@code version:check} would refuse of that release, and a commit that has a version tag already. It never pushes unless told.
 *
 * <p>The {@code git} program makes the tag, with its own settings, keys and hooks.
 */
@Mojo(name = "tag", requiresProject = false, aggregator = true, threadSafe = true)
public final class TagMojo extends ReleaseMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private ProjectDependenciesResolver resolver;

    /**
     * Among which dependencies snapshots are looked for: {@code all}, also those that dependencies bring along, as Maven resolves
     * them; {@code direct}, those that the POMs name.
     */
    @Parameter(property = "version.dependencies", defaultValue = "all")
    private String dependencies = "all";

    /** Says what would be done, and does nothing. */
    @Parameter(property = "version.dryRun", defaultValue = "true")
    private boolean dryRun = true;

    /** The tag's name; without it, it is made as that of the last release. It must mean the version. */
    @Parameter(property = "version.tag")
    private @Nullable String tag;

    /** The tag's message; without it, {@code Release 1.2.3}. */
    @Parameter(property = "version.message")
    private @Nullable String message;

    /**
     * Signs the tag with the key of git's settings {@code user.signingKey} and {@code gpg.format}; without it, git's setting {@code
     * tag.gpgSign} decides.
     */
    @Parameter(property = "version.sign", defaultValue = "false")
    private boolean sign;

    /** Pushes the tag once it is made. */
    @Parameter(property = "version.push", defaultValue = "false")
    private boolean push;

    /** Where to. */
    @Parameter(property = "version.remote", defaultValue = "origin")
    private String remote = "origin";

    /** Rules of {@code version:check} that are left out, with commas between them. */
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
            refuse(ReleaseCheck.of(
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
            make(new GitTag(git.workTree(), name, head, text, sign, environment()));
        }
    }

    private void refuse(List<Finding> all) {
        Set<ReleaseRule> ignored = EnumParameter.all("version.ignore", ignore, ReleaseRule.values());
        List<Finding> findings = new ArrayList<>(all);
        findings.removeIf(finding -> ignored.contains(finding.rule()));
        if (!findings.isEmpty()) {
            throw new ProblemException(findings.stream().map(Finding::problem).toList());
        }
    }

    private void make(GitTag made) {
        if (dryRun) {
            getLog().info("would tag " + made.commit().substring(0, 8) + " as " + made.name()
                    + (push ? " and push it to " + remote : "") + "; to do it: -Dversion.dryRun=false");
            return;
        }
        made.create();
        getLog().info("tagged " + made.commit().substring(0, 8) + " as " + made.name());
        if (push) {
            made.push(remote);
            getLog().info("pushed it to " + remote);
        } else {
            getLog().info("to push it: git push " + remote + " " + made.name());
        }
    }
}
