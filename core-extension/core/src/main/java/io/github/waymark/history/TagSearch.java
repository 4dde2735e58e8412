package io.github.waymark.history;

import java.util.List;
import java.util.Optional;

/**
 * The version tags that are reachable from a commit, and its distance from the highest one.
 *
 * @param base the highest reachable version tag that no other reachable version tag contains; empty when there is none
 * @param distance number of commits that are reachable from the commit but not from the base ({@code git rev-list --count
 *     base..commit}); without a base the number of all reachable commits, itself included
 * @param others the other candidates for the base, highest first: tags of merged hotfix branches, and other tags on the base's
 *     commit
 * @param refused tags that look like version tags but are not: those between commit and base, and those that do not point to a
 *     commit; ordered by name
 * @param tagCount number of all tags in the repository
 * @param versionTagCount number of version tags, reachable or not
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

    /** Whether the repository has tags, but none of them matches the pattern: most likely the pattern is wrong. */
    public boolean otherTagsOnly() {
        return tagCount > 0 && versionTagCount == 0;
    }

    /** Whether the repository has version tags, but only on other branches. */
    public boolean otherBranchesOnly() {
        return versionTagCount > 0 && base.isEmpty();
    }
}
