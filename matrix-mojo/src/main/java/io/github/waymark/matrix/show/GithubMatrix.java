package io.github.waymark.matrix.show;

import io.github.waymark.json.JsonMap;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renders the value of {@code strategy.matrix} in a GitHub workflow: a job for each environment and operating system.
 *
 * <p>The JDKs need not be installed on this machine, because the job installs its own.
 */
public final class GithubMatrix {

    /** GitHub's limit for a workflow run. */
    private static final int MOST = 256;

    private final Map<String, String> runners;
    private final int runningFeature;

    /**
     * Renders the matrix for these runners.
     *
     * @param runners the runner of each operating system, {@code linux} to {@code ubuntu-latest}
     * @param runningFeature the feature release for environments without a required JDK
     */
    public GithubMatrix(Map<String, String> runners, int runningFeature) {
        this.runners = Map.copyOf(runners);
        this.runningFeature = runningFeature;
    }

    /**
     * One line of JSON.
     *
     * @throws ProblemException if there is no job, or more than GitHub starts
     */
    public String of(List<Environment> environments) {
        List<JsonMap> include = new ArrayList<>();
        for (Environment environment : environments) {
            boolean hasSystems = !environment.platform().os().isEmpty();
            if (environment.state() instanceof State.Excluded state
                    && !(hasSystems && state.cause() == State.Excluded.Cause.SYSTEM)) {
                continue;
            }
            for (String os : hasSystems ? environment.platform().os() : List.of("linux")) {
                include.add(job(environment, os));
            }
        }
        if (include.size() > MOST || include.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The matrix has " + Count.of(include.size(), "job") + ".",
                    "matrix:github",
                    "A matrix of GitHub must have 1 to " + MOST + " jobs.",
                    "Select with -Dmatrix.labels, or split it: -Dmatrix.partition=1/2 and 2/2 in two workflows."));
        }
        return new JsonMap().add("include", include).toString();
    }

    private JsonMap job(Environment environment, String os) {
        JdkRequirement jdk = environment.platform().jdk();
        return new JsonMap()
                .add("env", environment.name())
                .add("jdk", version(jdk, environment))
                .add("distribution", jdk.distribution().isEmpty() ? "temurin" : jdk.distribution())
                .add("compileJdk", version(environment.platform().compileJdk(), environment))
                .add("os", runners.getOrDefault(os, os))
                .add("maven", environment.platform().maven().version())
                .add("labels", environment.labels())
                .add("experimental", environment.executionPolicy().ignoreOutcome());
    }

    /** The version for {@code actions/setup-java}: {@code 17}, {@code 17.0.15}, {@code 26-ea}. */
    private String version(JdkRequirement jdk, Environment environment) {
        if (!jdk.exact().isEmpty()) {
            return jdk.exact();
        }
        if (jdk.lowest() == jdk.highest()) {
            return jdk.lowest() + (jdk.earlyAccess() ? "-ea" : "");
        }
        if (environment.state() instanceof State.Ok ok
                && jdk.equals(environment.platform().jdk())) {
            return String.valueOf(ok.jdk().feature());
        }
        return String.valueOf(jdk.accepts(runningFeature) ? runningFeature : jdk.lowest());
    }
}
