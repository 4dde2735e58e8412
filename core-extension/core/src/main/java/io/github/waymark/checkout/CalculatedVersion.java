package io.github.waymark.checkout;

import io.github.waymark.problem.Problem;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of a commit's version that come from history: everything except the working tree.
 *
 * @param commit 40 hexadecimal digits
 * @param tree the commit's tree, 40 hexadecimal digits
 * @param time when it was committed: ISO 8601, UTC, whole seconds
 * @param baseTag the tag of the last release that is reachable from the commit
 * @param base that release
 * @param distance commits since the base
 * @param bump the strongest change that the commits since the base request
 * @param unreachableTags number of version tags in the repository if none is reachable from the commit; 0 if there is a base
 * @param warnings texts of problems that don't affect the version
 */
public record CalculatedVersion(
        String commit,
        String tree,
        String time,
        Optional<String> baseTag,
        Optional<Version> base,
        int distance,
        Bump bump,
        int unreachableTags,
        List<String> warnings) {

    public CalculatedVersion {
        warnings = List.copyOf(warnings);
    }

    /** Adds a warning if the version starts from the beginning although releases are tagged on other branches. */
    CalculatedVersion warnOfUnreachableTags() {
        if (unreachableTags == 0) {
            return this;
        }
        List<String> all = new ArrayList<>(warnings);
        all.add(new Problem(
                        "No version tag is reachable from this commit, though the repository has " + unreachableTags
                                + ".",
                        "commit " + commit.substring(0, 8),
                        "If releases are tagged only on other branches, the version is lower than the released ones.",
                        "Set the next release with `version.next: 1.3.0` in .mvn/waymark.yaml or with a default in the POM,"
                                + " <revision>1.3.0-SNAPSHOT</revision>, or merge the last release's tag.")
                .text());
        return new CalculatedVersion(commit, tree, time, baseTag, base, distance, bump, unreachableTags, all);
    }
}
