package io.github.waymark.version.release;

import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.NoteBumps;
import io.github.waymark.version.Bump;
import io.github.waymark.version.BumpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks that the trailers of a change request at least the bump that its release notes and an API comparison require.
 */
public final class TrailerCheck {

    private TrailerCheck() {}

    /**
     * The result of an API comparison.
     *
     * @param source the option or file that contains it
     */
    public record ApiChange(Bump bump, String source) {}

    /**
     * Checks the commits between two revisions.
     *
     * @param since the revision that the change is based on, such as {@code origin/main}
     * @param commit the last commit of the change
     * @param notes the folder of the release notes, relative to the top of the repository
     * @param apiChange the result of an API comparison, if there is one
     */
    public static List<Finding> of(
            RepositoryReader history,
            VersionCalculator calculator,
            String since,
            String commit,
            String notes,
            Optional<ApiChange> apiChange) {
        String base = history.resolve(since).orElseThrow(() -> unknown(since));
        List<Bump> requests = new ArrayList<>(List.of(Bump.PATCH));
        history.since(Optional.of(base), commit, change -> {
            for (BumpRequest request : calculator.bumpRequests(history, change).requests()) {
                requests.add(request.bump());
            }
        });
        Bump requested = Collections.max(requests);
        List<Finding> findings = new ArrayList<>();
        apiChange
                .filter(change -> change.bump().compareTo(requested) > 0)
                .ifPresent(
                        change -> findings.add(finding("The API change", change.source(), change.bump(), requested)));
        NoteBumps.between(history, base, commit, notes).forEach((note, required) -> {
            if (required.compareTo(requested) > 0) {
                findings.add(finding("The release note", note, required, requested));
            }
        });
        return findings;
    }

    private static ProblemException unknown(String since) {
        return new ProblemException(new Problem(
                "There is no commit '" + since + "'.",
                "-Dversion.since",
                "The change is compared with this revision.",
                "Fetch the branch, such as `git fetch origin main`, or set another revision."));
    }

    private static Finding finding(String subject, String where, Bump required, Bump requested) {
        String symbol = required == Bump.MAJOR ? "api-break" : "feature";
        return new Finding(
                ReleaseRule.IMPACT,
                Level.ERROR,
                Place.of(where),
                subject + " requires a " + word(required) + " release, but the commits request a " + word(requested)
                        + " one",
                "The next version would indicate a smaller change than there is.",
                "Add the line `Sem-Ver: " + symbol + "` to the message of the commit: `git commit --amend`.");
    }

    private static String word(Bump bump) {
        return bump.name().toLowerCase(Locale.ROOT);
    }
}
