package io.github.waymark.environment;

import java.util.List;
import java.util.Map;

/**
 * Detects CI servers. The first variable or property that is set decides:
 *
 * <table>
 * <caption>Variables and properties</caption>
 * <tr><th>Variable or property</th><th>CI server</th></tr>
 * <tr><td>user property {@code ci}, environment variable {@code CI}</td>
 * <td>unless it is empty, {@code 0} or {@code false}</td></tr>
 * <tr><td>{@code TF_BUILD}, {@code BUILDKITE}, {@code CIRCLECI}, {@code CIRRUS_CI}, {@code GITHUB_ACTIONS}, {@code TRAVIS}</td>
 * <td>if it is {@code true}</td></tr>
 * <tr><td>{@code bamboo.buildKey}, {@code BUILD_ID} (Jenkins), {@code CODEBUILD_BUILD_ID}, {@code GITLAB_CI}, {@code HEROKU_TEST_RUN_ID},
 * {@code TEAMCITY_VERSION}</td><td>if it is set</td></tr>
 * </table>
 *
 * <p>The variables are those that tox 4 checks in {@code util/ci.py}.
 */
public final class CiServer {

    private static final List<String> TRUE =
            List.of("TF_BUILD", "BUILDKITE", "CIRCLECI", "CIRRUS_CI", "GITHUB_ACTIONS", "TRAVIS");
    private static final List<String> SET = List.of(
            "bamboo.buildKey", "BUILD_ID", "CODEBUILD_BUILD_ID", "GITLAB_CI", "HEROKU_TEST_RUN_ID", "TEAMCITY_VERSION");

    private CiServer() {}

    /**
     * Whether the build runs on a CI server.
     *
     * @param properties the user properties of the build
     */
    public static boolean isDetected(Map<String, String> environment, Map<String, String> properties) {
        String value = properties.containsKey("ci") ? properties.get("ci") : environment.get("CI");
        if (value != null) {
            return !value.isEmpty() && !value.equals("0") && !value.equalsIgnoreCase("false");
        }
        for (String name : TRUE) {
            if ("true".equalsIgnoreCase(environment.get(name))) {
                return true;
            }
        }
        for (String name : SET) {
            if (environment.containsKey(name)) {
                return true;
            }
        }
        return false;
    }
}
