package io.github.waymark.checkout;

import io.github.waymark.problem.Problem;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What history says of a commit: all that goes into its version but the working tree.
 *
 * @param commit 40 hexadecimal digits
 * @param tree the commit's tree, 40 hexadecimal digits
 * @param time when it was committed: ISO 8601, UTC, whole seconds
 * @param baseTag the tag of the last release behind the commit
 * @param base that release
 * @param distance commits since the base
 * @param bump the strongest that the commits since the base ask for
 * @param elsewhere version tags of the repository, where none of them is behind the commit; 0 where there is a base
 * @param warnings texts of problems that don't keep the version from being right
 */
public record CalculatedVersion(
        String commit,
        String tree,
        String time,
        Optional<String> baseTag,
        Optional<Version> base,
        int distance,
        Bump bump,
        int elsewhere,
        List<String> warnings) {

    public CalculatedVersion {
        warnings = List.copyOf(warnings);
    }

    /** The same, with a warning where the version starts at the beginning though releases are tagged on other lines. */
    CalculatedVersion startsBelowReleases() {
        if (elsewhere == 0) {
            return this;
        }
        List<String> all = new ArrayList<>(warnings);
        all.add(new Problem(
                        "No version tag lies behind this commit, though the repository has " + elsewhere + ".",
                        "commit " + commit.substring(0, 8),
                        "Where releases are tagged on other branches only, the version starts below what is released.",
                        "Say what comes next, by `version.next: 1.3.0` in .mvn/waymark.yaml or by a default in the POM,"
                                + " <revision>1.3.0-SNAPSHOT</revision>, or merge the last release's tag.")
                .text());
        return new CalculatedVersion(commit, tree, time, baseTag, base, distance, bump, elsewhere, all);
    }
}
