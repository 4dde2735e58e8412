package io.github.waymark.checkout;

import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
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
 * @param taken the version tag that has the numbers of the next release already, if there is one
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
        Optional<TakenTarget> taken,
        List<String> warnings) {

    public CalculatedVersion {
        warnings = List.copyOf(warnings);
    }
}
