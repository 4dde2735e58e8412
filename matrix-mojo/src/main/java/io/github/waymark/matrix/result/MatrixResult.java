package io.github.waymark.matrix.result;

import java.util.List;

/**
 * The result of a run, as in {@code target/matrix/result.json}. Unknown texts are empty.
 *
 * @param schema the version of the format
 * @param tool the program that wrote it, with its version
 * @param started the start, UTC, {@code 2026-11-22T10:00:00Z}
 * @param commit the commit that is checked out
 * @param dirty whether tracked files differ from it
 * @param version the project's version
 * @param os the operating system
 * @param maven the version of the Maven that ran the matrix
 * @param cpus the number of processors
 * @param parallel how many children ran at the same time
 * @param outcome the outcome of the run
 * @param reason why the outcome is not {@code ok}
 * @param seconds how long it took
 * @param envs the environments, in the order of their declaration
 * @param again what running tests again found out; empty in the result of the matrix
 */
public record MatrixResult(
        int schema,
        String tool,
        String started,
        String commit,
        boolean dirty,
        String version,
        Os os,
        String maven,
        int cpus,
        int parallel,
        Outcome outcome,
        String reason,
        double seconds,
        List<EnvironmentResult> envs,
        List<RepeatedTest> again) {

    /** The version of the format that is written and read. */
    public static final int SCHEMA = 2;

    public MatrixResult {
        envs = List.copyOf(envs);
        again = List.copyOf(again);
    }

    /**
     * An operating system.
     *
     * @param name {@code linux}, {@code macos}, {@code windows}
     * @param arch the processor, {@code x86_64}
     */
    public record Os(String name, String arch) {}

    /** A copy with these environments and the outcome that results. */
    public MatrixResult withEnvironments(List<EnvironmentResult> environments, double seconds) {
        Outcome outcome = outcome(environments);
        return new MatrixResult(
                schema,
                tool,
                started,
                commit,
                dirty,
                version,
                os,
                maven,
                cpus,
                parallel,
                outcome,
                reason(environments, outcome),
                seconds,
                environments,
                again);
    }

    /** A copy with what running tests again found out. */
    public MatrixResult withAgain(List<RepeatedTest> tests) {
        return new MatrixResult(
                schema, tool, started, commit, dirty, version, os, maven, cpus, parallel, outcome, reason, seconds,
                envs, tests);
    }

    /** As in tox, a run is ok if no environment failed, and not all were skipped; it is empty if environments without tests are all that is wrong. */
    private static Outcome outcome(List<EnvironmentResult> envs) {
        if (envs.stream().anyMatch(env -> env.outcome() == Outcome.RUNNING)) {
            return Outcome.RUNNING;
        }
        boolean fine = envs.stream().allMatch(env -> env.outcome().isFine());
        if (fine) {
            return envs.stream().anyMatch(env -> env.outcome() != Outcome.SKIPPED) ? Outcome.OK : Outcome.SKIPPED;
        }
        for (Outcome only : List.of(Outcome.CANCELLED, Outcome.EMPTY)) {
            if (envs.stream().filter(env -> !env.outcome().isFine()).allMatch(env -> env.outcome() == only)) {
                return only;
            }
        }
        return Outcome.FAILED;
    }

    private static String reason(List<EnvironmentResult> envs, Outcome outcome) {
        if (outcome == Outcome.SKIPPED) {
            return envs.isEmpty() ? "there is no environment" : "every environment was skipped";
        }
        List<String> bad = envs.stream()
                .filter(env -> !env.outcome().isFine())
                .map(env -> env.name() + " " + env.outcome().word())
                .toList();
        return String.join(", ", bad);
    }
}
