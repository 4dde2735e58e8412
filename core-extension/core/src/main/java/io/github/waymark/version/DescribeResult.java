package io.github.waymark.version;

import java.util.Optional;

/**
 * The position of a commit relative to the version tags that are reachable from it, with everything else that decides its
 * version.
 *
 * @param base the version of the base tag; empty if there is none
 * @param baseTag that tag's name
 * @param distance number of commits that are not in the base; of all commits if there is none
 * @param bump the strongest request since the base, {@link Bump#PATCH} without one
 * @param dirty whether the working tree differs from the commit
 * @param commit its id, 40 hexadecimal digits, or "" before the first commit
 * @param branch the branch's name in git, if it should be part of the version
 * @param named the next release that the project names (pre-versioning)
 */
public record DescribeResult(
        Optional<Version> base,
        Optional<String> baseTag,
        int distance,
        Bump bump,
        boolean dirty,
        String commit,
        Optional<String> branch,
        Optional<Version> named) {

    public DescribeResult {
        if (distance < 0) {
            throw new IllegalArgumentException("negative distance: " + distance);
        }
        if (!commit.isEmpty() && commit.length() != 40) {
            throw new IllegalArgumentException("not a commit id: " + commit);
        }
        if (base.isPresent() != baseTag.isPresent()) {
            throw new IllegalArgumentException("a base needs a tag");
        }
    }

    /**
     * The version of a build of this commit.
     *
     * @throws io.github.waymark.problem.ProblemException when the project names a next release that is too low
     */
    public FormattedVersion formatted(Style style) {
        return new VersionFormat(this).format(style);
    }
}
