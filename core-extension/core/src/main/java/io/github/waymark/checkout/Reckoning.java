package io.github.waymark.checkout;

import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
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
 * @param warnings texts of problems that don't keep the version from being right
 */
public record Reckoning(
        String commit,
        String tree,
        String time,
        Optional<String> baseTag,
        Optional<Version> base,
        int distance,
        Bump bump,
        List<String> warnings) {

    public Reckoning {
        warnings = List.copyOf(warnings);
    }
}
