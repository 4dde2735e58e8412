package io.github.waymark.version;

import java.util.Optional;

/**
 * Where a commit stands among the version tags behind it: all that decides its version.
 *
 * @param base the version of the tag that counts, empty where there is none
 * @param baseTag that tag's own name
 * @param distance commits that are not in the base; all of them where there is none
 * @param bump the strongest wish since the base, {@link Bump#PATCH} without one
 * @param dirty whether the working tree differs from the commit
 * @param commit its id, 40 hexadecimal digits, or "" where there is no commit yet
 * @param branch the branch's name as git has it, only where it shall be part of the version
 * @param named the next release as the project itself names it (pre-versioning)
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
            throw new IllegalArgumentException("a base and its tag come together");
        }
    }

    /**
     * The version that a build of this commit carries.
     *
     * @throws io.github.waymark.problem.ProblemException when the project names a next release that is too low
     */
    public FormattedVersion formatted(Style style) {
        return new VersionFormat(this).in(style);
    }
}
