package io.github.waymark.matrix.result;

import java.util.List;

/**
 * What came of one environment. Texts that are not known are empty; paths are relative to the folder of {@code result.json}.
 *
 * @param name of the environment
 * @param factors the parts of the name
 * @param labels the groups that it is in
 * @param outcome how it ended
 * @param reason why the outcome is not {@code ok}
 * @param seconds how long it took; where several environments share a child, its own tests and the compilation
 * @param jdk its JDK; all empty when there is none
 * @param maven its Maven
 * @param command the command line of its child, secrets hidden
 * @param exitCode of the child; -1 when there was none
 * @param compileKey equal for environments that were compiled together
 * @param log its log
 * @param reports below which its reports of tests are
 * @param constraints the constraints list in force
 * @param tests how many tests there were
 * @param failures the tests that failed
 * @param modules what came of the modules
 */
public record EnvironmentResult(
        String name,
        List<String> factors,
        List<String> labels,
        Outcome outcome,
        String reason,
        double seconds,
        UsedJdk jdk,
        UsedMaven maven,
        List<String> command,
        int exitCode,
        String compileKey,
        String log,
        String reports,
        String constraints,
        TestCounts tests,
        List<Failure> failures,
        List<ModuleResult> modules) {

    public EnvironmentResult {
        factors = List.copyOf(factors);
        labels = List.copyOf(labels);
        command = List.copyOf(command);
        failures = List.copyOf(failures);
        modules = List.copyOf(modules);
    }

    /**
     * A JDK and what it did.
     *
     * @param home its folder
     * @param version the full version
     * @param vendor who made it
     * @param arch the processor that it is built for
     * @param role {@code runtime}, {@code compile} or {@code host}
     */
    public record UsedJdk(String home, String version, String vendor, String arch, String role) {

        /** There was none. */
        public static final UsedJdk NONE = new UsedJdk("", "", "", "", "");
    }

    /**
     * The Maven of a child.
     *
     * @param version its version
     * @param home its folder
     */
    public record UsedMaven(String version, String home) {

        /** There was none. */
        public static final UsedMaven NONE = new UsedMaven("", "");
    }

    /**
     * A test that failed.
     *
     * @param module the module's path below the root; empty for the root
     * @param type {@code class} is its class, {@code method} its name, {@code type} what was thrown
     * @param message what was thrown says
     */
    public record Failure(
            String module,

            @com.google.gson.annotations.SerializedName("class")
            String testClass,

            String method,
            String type,
            String message) {}

    /**
     * What came of a module.
     *
     * @param id its artifactId
     * @param outcome how it ended
     * @param seconds how long it took
     */
    public record ModuleResult(String id, Outcome outcome, double seconds) {}

    /** The same with another outcome. */
    public EnvironmentResult with(Outcome now, String because) {
        return new EnvironmentResult(
                name,
                factors,
                labels,
                now,
                because,
                seconds,
                jdk,
                maven,
                command,
                exitCode,
                compileKey,
                log,
                reports,
                constraints,
                tests,
                failures,
                modules);
    }
}
