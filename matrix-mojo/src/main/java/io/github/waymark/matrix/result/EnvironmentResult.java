package io.github.waymark.matrix.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of one environment. Unknown texts are empty; paths are relative to the folder of {@code result.json}.
 *
 * @param name the name of the environment
 * @param factors the parts of the name
 * @param labels its labels
 * @param outcome how it ended
 * @param reason why the outcome is not {@code ok}
 * @param seconds the time from the start of its child to the end of its last goal
 * @param testSeconds the time in which its tests ran; part of {@code seconds}
 * @param jdk the JDK that its tests or goals ran on, as that JVM reports it; all empty if none ran
 * @param maven the Maven of its child
 * @param command the command line of its child, secrets hidden
 * @param exitCode the exit code of the child; -1 if there was none
 * @param compileKey equal for environments that were compiled together
 * @param log its log
 * @param reports the folder of its test reports
 * @param constraints the constraints list in effect
 * @param narrowed options of the command line because of which less, or something else, ran than the declaration says
 * @param tests how many tests there were
 * @param ran the tests that ran, by module and class; skipped tests did not run
 * @param untested modules with test classes of which no test ran
 * @param failures the tests that failed
 * @param modules the results of the modules
 * @param notices remarks for people, such as a number of tests that is far below that of other environments
 */
public record EnvironmentResult(
        String name,
        List<String> factors,
        List<String> labels,
        Outcome outcome,
        String reason,
        double seconds,
        double testSeconds,
        UsedJdk jdk,
        UsedMaven maven,
        List<String> command,
        int exitCode,
        String compileKey,
        String log,
        String reports,
        String constraints,
        List<String> narrowed,
        TestCounts tests,
        List<RanTests> ran,
        List<String> untested,
        List<Failure> failures,
        List<ModuleResult> modules,
        List<String> notices) {

    public EnvironmentResult {
        factors = List.copyOf(factors);
        labels = List.copyOf(labels);
        command = List.copyOf(command);
        narrowed = List.copyOf(narrowed);
        ran = List.copyOf(ran);
        untested = List.copyOf(untested);
        failures = List.copyOf(failures);
        modules = List.copyOf(modules);
        notices = List.copyOf(notices);
    }

    /** The number of tests that ran; skipped tests did not. */
    public int executed() {
        return tests.run() - tests.skipped();
    }

    /** The number of tests of another environment that ran here, too; tests of a class are compared by their number. */
    public int executedOf(EnvironmentResult other) {
        int common = 0;
        for (RanTests module : other.ran) {
            for (RanTests own : ran) {
                common += own.module().equals(module.module()) ? own.commonWith(module) : 0;
            }
        }
        return common;
    }

    /** A copy with one more notice. */
    public EnvironmentResult withNotice(String notice) {
        List<String> all = new ArrayList<>(notices);
        all.add(notice);
        return new EnvironmentResult(
                name,
                factors,
                labels,
                outcome,
                reason,
                seconds,
                testSeconds,
                jdk,
                maven,
                command,
                exitCode,
                compileKey,
                log,
                reports,
                constraints,
                narrowed,
                tests,
                ran,
                untested,
                failures,
                modules,
                all);
    }

    /**
     * The tests of a module that ran.
     *
     * @param module the module's path below the root; empty for the root
     * @param classes the number of tests of each class
     */
    public record RanTests(String module, Map<String, Integer> classes) {

        public RanTests {
            classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        }

        private int commonWith(RanTests other) {
            int common = 0;
            for (Map.Entry<String, Integer> test : other.classes.entrySet()) {
                common += Math.min(test.getValue(), classes.getOrDefault(test.getKey(), 0));
            }
            return common;
        }
    }

    /** A copy with another outcome. */
    public EnvironmentResult with(Outcome now, String because) {
        return new EnvironmentResult(
                name,
                factors,
                labels,
                now,
                because,
                seconds,
                testSeconds,
                jdk,
                maven,
                command,
                exitCode,
                compileKey,
                log,
                reports,
                constraints,
                narrowed,
                tests,
                ran,
                untested,
                failures,
                modules,
                notices);
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
