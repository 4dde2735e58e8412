package io.github.waymark.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the branch that a CI service builds when it checks out a commit without a branch.
 *
 * <p>A service's variables are used only if they name the commit that is checked out: every process of a job inherits them, also
 * those that build something else.
 */
final class CiBranch {

    /** A service's variables: for the commit, and for the branch (that of a pull request's source first). */
    private record Service(String commit, List<String> branches) {}

    private static final List<Service> SERVICES = List.of(
            new Service("GITHUB_SHA", List.of("GITHUB_HEAD_REF", "GITHUB_REF")),
            new Service("CI_COMMIT_SHA", List.of("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_BRANCH")),
            new Service("GIT_COMMIT", List.of("CHANGE_BRANCH", "BRANCH_NAME", "GIT_BRANCH")),
            new Service("BUILD_SOURCEVERSION", List.of("SYSTEM_PULLREQUEST_SOURCEBRANCH", "BUILD_SOURCEBRANCH")),
            new Service("CIRCLE_SHA1", List.of("CIRCLE_BRANCH")),
            new Service("BUILDKITE_COMMIT", List.of("BUILDKITE_BRANCH")),
            new Service("BITBUCKET_COMMIT", List.of("BITBUCKET_BRANCH")));

    private static final String MERGE_QUEUE = "gh-readonly-queue/";

    private CiBranch() {}

    static Optional<String> of(Map<String, String> environment, String commit) {
        for (Service service : SERVICES) {
            if (commit.equals(environment.get(service.commit()))) {
                for (String variable : service.branches()) {
                    String branch = environment.getOrDefault(variable, "");
                    if (!branch.isEmpty() && !branch.startsWith("refs/tags/") && !branch.startsWith("refs/pull/")) {
                        return Optional.of(shortName(branch));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The target of a merge queue: GitHub builds its entries on branches such as {@code gh-readonly-queue/main/pr-12-1a2b3c4d}. */
    static String ofMergeQueue(String branch) {
        int end = branch.lastIndexOf("/pr-");
        return branch.startsWith(MERGE_QUEUE) && end > MERGE_QUEUE.length()
                ? branch.substring(MERGE_QUEUE.length(), end)
                : branch;
    }

    private static String shortName(String branch) {
        for (String prefix : List.of("refs/heads/", "origin/")) {
            if (branch.startsWith(prefix)) {
                return branch.substring(prefix.length());
            }
        }
        return branch;
    }
}
