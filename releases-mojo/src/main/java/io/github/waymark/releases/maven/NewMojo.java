package io.github.waymark.releases.maven;

import io.github.waymark.history.jgit.UnifiedDiff;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.mirror.Mirrors;
import io.github.waymark.releases.propose.NewRelease;
import io.github.waymark.releases.propose.ReleaseStep;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.series.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Adds the next release to the file of a deliverable: its version, and the last commit of each repository.
 *
 * <p>{@code mvn release-request:new -Drelease-request.deliverable=parser -Drelease-request.series=2026.1}. The lines are added at the end
 * of the list; comments and everything else stay as they are. With {@code release-request.type=auto} the step to the next version is as
 * large as the lines {@code Sem-Ver:} in the commits, and the release notes, since the last release request. Check the request with
 * {@code release-request:validate}.
 */
@Mojo(name = "new", requiresProject = false, aggregator = true, threadSafe = true)
public final class NewMojo extends RepositoriesMojo {

    /** The name of the deliverable, which is that of its file. */
    @Parameter(property = "release-request.deliverable", required = true)
    @SuppressWarnings("NullAway.Init")
    private String deliverable;

    /** The series; by default the newest one in development or maintained that has the deliverable, or {@code independent}. */
    @Parameter(property = "release-request.series")
    private @Nullable String series;

    /**
     * The step to the next version: {@code auto}, {@code bugfix}, {@code feature}, {@code major}, {@code milestone}, {@code rc}, {@code
     * final}, {@code procedural} or {@code releasefix} (the commits of the last release again); or {@code eol}, {@code eom} or {@code em},
     * which end the series.
     */
    @Parameter(property = "release-request.type", defaultValue = "auto")
    private String type = "auto";

    /** Starts the stable branch of the series at the new release. */
    @Parameter(property = "release-request.stableBranch", defaultValue = "false")
    private boolean stableBranch;

    /** Releases commits again that are already released. */
    @Parameter(property = "release-request.force", defaultValue = "false")
    private boolean force;

    /** Prints the change instead of writing it. */
    @Parameter(property = "release-request.dryRun", defaultValue = "false")
    private boolean dryRun;

    @Override
    protected void run() throws IOException {
        ReleaseStep step = EnumParameter.of("release-request.type", type, ReleaseStep.values());
        RequestDirectory requests = requests();
        Deliverable found = find(requests);
        Path file = requests.folder().resolve(found.file());
        String text = Files.readString(file);
        try (Mirrors histories = mirrors(requests)) {
            NewRelease.Proposal proposal =
                    new NewRelease(requests, histories::open, found, stableBranch).of(text, step, force);
            getLog().info(found.name() + " " + proposal.version()
                    + (proposal.reason().isEmpty() ? "" : ": " + proposal.reason()));
            if (dryRun) {
                report(UnifiedDiff.of(found.file(), Optional.of(bytes(text)), bytes(proposal.text())), null, true);
            } else {
                writeFile(file, proposal.text());
                getLog().info("check it with `mvn release-request:validate`");
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Deliverable find(RequestDirectory requests) {
        for (Series candidate : candidates(requests)) {
            Optional<Deliverable> known = requests.deliverable(deliverable, candidate);
            if (known.isPresent()) {
                return known.get();
            }
        }
        throw new ProblemException(new Problem(
                "There is no readable file of the deliverable '" + deliverable + "'"
                        + (series == null ? "." : " in the series '" + series + "'."),
                requests.folder().toString(),
                "The release is added to the file deliverables/SERIES/" + deliverable + ".yaml.",
                "Create the file, or correct the names; `mvn release-request:schema` shows what is wrong with files."));
    }

    private List<Series> candidates(RequestDirectory requests) {
        return series == null
                ? requests.status().all().stream()
                        .filter(known -> known.phase().allowsReleases())
                        .toList()
                : requests.status().find(series).stream().toList();
    }
}
