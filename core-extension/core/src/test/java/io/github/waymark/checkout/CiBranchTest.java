package io.github.waymark.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiBranchTest {

    private static final String COMMIT = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    @ParameterizedTest
    @CsvSource({
        "GITHUB_SHA=HERE GITHUB_REF=refs/heads/feature/x, feature/x",
        "GITHUB_SHA=HERE GITHUB_REF=refs/pull/7/merge GITHUB_HEAD_REF=topic, topic",
        "GITHUB_SHA=HERE GITHUB_REF=refs/tags/v1.0,",
        "GITHUB_SHA=other GITHUB_REF=refs/heads/feature/x,",
        "GITHUB_REF=refs/heads/feature/x,",
        "CI_COMMIT_SHA=HERE CI_COMMIT_BRANCH=topic, topic",
        "CI_COMMIT_SHA=HERE CI_MERGE_REQUEST_SOURCE_BRANCH_NAME=mr, mr",
        "GIT_COMMIT=HERE GIT_BRANCH=origin/topic, topic",
        "BUILD_SOURCEVERSION=HERE BUILD_SOURCEBRANCH=refs/heads/topic, topic",
        "CIRCLE_SHA1=HERE CIRCLE_BRANCH=topic, topic",
        "'',",
    })
    void aServicesBranchCountsForItsCommitOnly(String variables, String branch) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            if (!variable.isEmpty()) {
                String[] parts = variable.split("=", 2);
                environment.put(parts[0], parts[1].replace("HERE", COMMIT));
            }
        }

        assertEquals(Optional.ofNullable(branch), CiBranch.of(environment, COMMIT));
    }
}
