package io.github.waymark.matrix.result;

import java.util.List;

/**
 * A run of the matrix, as {@code target/matrix/result.json} has it. Texts that are not known are empty.
 *
 * @param schema the number of this form
 * @param tool what wrote it, with its version
 * @param started when, UTC, {@code 2026-11-22T10:00:00Z}
 * @param commit the commit that is checked out
 * @param dirty whether tracked files differ from it
 * @param version the project's version
 * @param os where it ran
 * @param maven the version of the Maven that ran the matrix
 * @param cpus the processors that it had
 * @param parallel how many children ran at the same time
 * @param outcome of all
 * @param reason why the outcome is not {@code ok}
 * @param seconds how long it took
 * @param envs the environments, in the order of their declaration
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
        List<EnvironmentResult> envs) {

    /** The form that is written and read. */
    public static final int SCHEMA = 1;

    public MatrixResult {
        envs = List.copyOf(envs);
    }

    /**
     * An operating system.
     *
     * @param name {@code linux}, {@code macos}, {@code windows}
     * @param arch the processor, {@code x86_64}
     */
    public record Os(String name, String arch) {}

    /** The same run with other environments, and the outcome that follows from them. */
    public MatrixResult with(List<EnvironmentResult> now, double seconds) {
        Outcome outcome = outcome(now);
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
                reason(now, outcome),
                seconds,
                now);
    }

    /** As tox has it: all are fine, and not all were skipped. */
    private static Outcome outcome(List<EnvironmentResult> envs) {
        if (envs.stream().anyMatch(env -> env.outcome() == Outcome.RUNNING)) {
            return Outcome.RUNNING;
        }
        boolean fine = envs.stream().allMatch(env -> env.outcome().isFine());
        if (fine) {
            return envs.stream().anyMatch(env -> env.outcome() != Outcome.SKIPPED) ? Outcome.OK : Outcome.SKIPPED;
        }
        boolean cancelled = envs.stream()
                .filter(env -> !env.outcome().isFine())
                .allMatch(env -> env.outcome() == Outcome.CANCELLED);
        return cancelled ? Outcome.CANCELLED : Outcome.FAILED;
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
