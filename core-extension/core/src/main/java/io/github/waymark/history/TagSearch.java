package io.github.waymark.history;

import java.util.List;
import java.util.Optional;

/**
 * Where a commit stands among the version tags behind it.
 *
 * @param base the highest version tag that the commit reaches and that no other reachable version
 *     tag contains; empty when it reaches none
 * @param distance commits that the commit reaches and the base does not ({@code git rev-list --count
 *     base..commit}); without a base all commits behind it, itself included
 * @param others reachable version tags that were passed over for the base, highest first: merged
 *     hotfix lines, and other tags on the base's commit
 * @param refused tags that look like versions but are none: met between commit and base, or pointing
 *     to no commit at all; ordered by name
 * @param tagCount tags of any name in the repository
 * @param versionTagCount tags whose name the pattern takes for a version, reachable or not
 * @param unrelated the first few names that the pattern does not match, at most five, for messages
 */
public record TagSearch(
        Optional<VersionTag> base,
        int distance,
        List<VersionTag> others,
        List<RefusedTag> refused,
        int tagCount,
        int versionTagCount,
        List<String> unrelated) {

    public TagSearch {
        others = List.copyOf(others);
        refused = List.copyOf(refused);
        unrelated = List.copyOf(unrelated);
    }

    /** The repository has tags, but the pattern takes none of them: most likely the pattern is wrong. */
    public boolean otherTagsOnly() {
        return tagCount > 0 && versionTagCount == 0;
    }

    /** The repository has version tags, but they lie on other lines. */
    public boolean otherLinesOnly() {
        return versionTagCount > 0 && base.isEmpty();
    }
}
