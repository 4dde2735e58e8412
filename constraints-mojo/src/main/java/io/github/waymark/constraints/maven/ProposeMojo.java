package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.propose.PublicationWait;
import io.github.waymark.constraints.propose.ReleasedVersions;
import io.github.waymark.constraints.resolve.RemoteArtifacts;
import io.github.waymark.constraints.update.ListUpdate;
import io.github.waymark.constraints.update.PublishedRelease;
import io.github.waymark.constraints.update.PublishedRelease.NewEntries;
import io.github.waymark.constraints.update.UpdateResult;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Enters the versions of a release that was just published into the list, as far as the policy of its branch allows.
 *
 * <p>{@code mvn constraints:propose -Dconstraints=list.yaml -Dconstraints.artifact=com.acme:billing:1.2.0 -Dconstraints.commit=true}
 *
 * <p>The repositories must have the artifacts; what is only installed locally doesn't count. The other artifacts of the same release
 * follow. The proposal is tested, reported and committed as by {@code constraints:update}. A version that the policy refuses is a warning
 * with the reason. A second run changes nothing.
 */
@Mojo(name = "propose", requiresProject = false, aggregator = true, threadSafe = true)
public final class ProposeMojo extends ProposingMojo {

    /** The published artifacts, {@code groupId:artifactId:version}, separated by commas. */
    @Parameter(property = "constraints.artifact")
    private @Nullable List<String> artifact;

    /** The version of the artifacts that are set without one. */
    @Parameter(property = "constraints.version", defaultValue = "")
    private @Nullable String version;

    /** Which artifacts without an entry get one: {@code own}, those that the policy names as own; {@code all} or {@code none}. */
    @Parameter(property = "constraints.add", defaultValue = "own")
    private String add = "own";

    /**
     * Enters the versions whatever the policy says, and also if they are lower than the list's. What the list itself denies or holds, and
     * versions that fail a test, are still not proposed.
     */
    @Parameter(property = "constraints.force", defaultValue = "false")
    private boolean force;

    /** How long to wait until the repositories have the artifacts, such as {@code 90s} or {@code 10m}; by default not at all. */
    @Parameter(property = "constraints.wait")
    private @Nullable String wait;

    /** The branch of the commit; by default {@code constraints/} with the coordinates of the first artifact. */
    @Parameter(property = "constraints.branch")
    private @Nullable String branch;

    @Override
    protected void run() {
        NewEntries newEntries = EnumParameter.of("constraints.add", add, NewEntries.values());
        Map<String, String> versions =
                ReleasedVersions.parse(artifact == null ? List.of() : artifact, version == null ? "" : version);
        Duration limit = limit();
        listFile();
        ConstraintList list = list();
        try (RemoteArtifacts remote =
                new RemoteArtifacts(repositorySystem(), repositorySession(), build().repositories())) {
            require(versions, remote, limit);
            propose(new OfRelease(
                    new PublishedRelease(
                            versions,
                            newEntries,
                            force,
                            gav -> remote.missing(gav).isEmpty(),
                            coordinates -> list.find(coordinates, platform())),
                    branch(versions)));
        }
    }

    private Duration limit() {
        return wait == null || wait.isBlank() || wait.strip().equals("0")
                ? Duration.ZERO
                : DurationText.parse(wait)
                        .orElseThrow(() -> new ProblemException(new Problem(
                                "'" + wait + "' is not a duration.",
                                "constraints.wait",
                                "The goal waits as long until the repositories have the artifacts.",
                                "Write it as 90s, 10m or 1h30m.")));
    }

    /** Without the artifacts, every build that uses the list would fail. */
    private void require(Map<String, String> versions, RemoteArtifacts remote, Duration limit) {
        List<String> all = new ArrayList<>();
        versions.forEach((name, one) -> all.add(name + ":" + one));
        long start = System.nanoTime();
        Map<String, String> missing = new PublicationWait(
                        remote::missing,
                        () -> Duration.ofNanos(System.nanoTime() - start),
                        ProposeMojo::sleep,
                        getLog()::info)
                .await(all, limit);
        if (!missing.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            missing.forEach(
                    (one, reason) -> problems.add(
                            new Problem(
                                    "The repositories don't have " + one
                                            + (limit.isZero() ? "." : " after " + wait + "."),
                                    "constraints.artifact",
                                    "Builds with the list could not resolve it: " + reason + ".",
                                    "Publish it, or wait for it with -Dconstraints.wait=10m. The repository must be in the POM or in settings.xml.")));
            throw new ProblemException(problems);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for artifacts");
        }
    }

    /** A branch for each release, so that a proposal that is still open is not overwritten by the next one. */
    private String branch(Map<String, String> versions) {
        Map.Entry<String, String> first = versions.entrySet().iterator().next();
        return branch != null && !branch.isBlank()
                ? branch
                : "constraints/" + (first.getKey() + "-" + first.getValue()).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private static final class OfRelease extends Search {

        private final PublishedRelease release;
        private final String branch;

        OfRelease(PublishedRelease release, String branch) {
            this.release = release;
            this.branch = branch;
        }

        @Override
        ListUpdate update(ListUpdate update, Advisories known) {
            return update.to(release);
        }

        @Override
        List<Constraint> entries(ListText text) {
            return text.content().items(Constraint.class);
        }

        @Override
        Optional<String> member(CoordinatesPattern family) {
            return release.artifact(family);
        }

        @Override
        List<String> warnings(UpdateResult result) {
            return release.refused(result).stream()
                    .map(line -> "The list does not get " + line)
                    .toList();
        }

        @Override
        String branch() {
            return branch;
        }
    }
}
