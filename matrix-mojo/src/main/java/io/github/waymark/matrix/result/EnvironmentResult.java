package io.github.waymark.matrix.result;

import java.util.List;

/**
 * The result of one environment. Unknown texts are empty; paths are relative to the folder of {@code result.json}.
 *
 * @param name the name of the environment
 * @param factors the parts of the name
 * @param labels its labels
 * @param outcome how it ended
 * @param reason why the outcome is not {@code ok}
 * @param seconds how long it took; where several environments share a child, its own tests and the compilation
 * @param jdk its JDK; all empty if there is none
 * @param maven the Maven of its child
 * @param command the command line of its child, secrets hidden
 * @param exitCode the exit code of the child; -1 if there was none
 * @param compileKey equal for environments that were compiled together
 * @param log its log
 * @param reports the folder of its test reports
 * @param constraints the constraints list in effect
 * @param tests how many tests there were
 * @param failures the tests that failed
 * @param modules the results of the modules
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

    /**
     * A JDK and what it was used for.
     *
     * @param home its folder
     * @param version the full version
     * @param vendor its vendor
     * @param arch the processor architecture
     * @param role {@code runtime}, {@code compile} or {@code host}
     */
    public record UsedJdk(String home, String version, String vendor, String arch, String role) {

        /** No JDK or Maven. */
        public static final UsedJdk NONE = new UsedJdk("", "", "", "", "");
    }

    /**
     * The Maven of a child.
     *
     * @param version its version
     * @param home its folder
     */
    public record UsedMaven(String version, String home) {

        /** No JDK or Maven. */
        public static final UsedMaven NONE = new UsedMaven("", "");
    }

    /**
     * A test that failed.
     *
     * @param module the module's path below the root; empty for the root
     * @param testClass its class
     * @param method its name
     * @param type the class of the exception
     * @param message the first line of the exception's message
     */
    public record Failure(
            String module,

            @com.google.gson.annotations.SerializedName("class")
            String testClass,

            String method,
            String type,
            String message) {}

    /**
     * The result of a module.
     *
     * @param id its artifactId
     * @param outcome how it ended
     * @param seconds how long it took
     */
    public record ModuleResult(String id, Outcome outcome, double seconds) {}
}
