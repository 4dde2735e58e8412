package io.github.waymark.matrix.environment;

import java.util.List;

/** The phases of Maven's default lifecycle, and whether goals lead to those in which tests run. */
public final class TestPhases {

    private static final List<String> LIFECYCLE = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private static final List<String> WITHOUT_TESTS =
            List.of("pre-clean", "clean", "post-clean", "pre-site", "site", "post-site", "site-deploy", "sources");

    private static final int TEST = LIFECYCLE.indexOf("test");

    private TestPhases() {}

    /** Whether Maven runs tests on the way to these goals and phases; phases of other lifecycles are assumed to. */
    public static boolean areReached(List<String> goals) {
        return goals.stream().anyMatch(TestPhases::runsTests);
    }

    private static boolean runsTests(String goal) {
        if (goal.indexOf(':') >= 0 && !goal.startsWith("before:") && !goal.startsWith("after:")) {
            return goal.matches("(.*:)?(maven-)?surefire(-plugin)?(:[^:]*)?:test(@.*)?")
                    || goal.matches("(.*:)?(maven-)?failsafe(-plugin)?(:[^:]*)?:(integration-test|verify)(@.*)?");
        }
        String phase = phase(goal);
        int number = LIFECYCLE.indexOf(phase);
        return number < 0 ? !WITHOUT_TESTS.contains(phase) : number >= TEST;
    }

    /** Whether Maven compiles on the way to these goals and phases. */
    public static boolean reachCompiler(List<String> goals) {
        return areReached(goals) || last(goals) >= LIFECYCLE.indexOf("compile");
    }

    /** Maven 4 has phases before and after each phase. */
    private static String phase(String goal) {
        return goal.replaceFirst("^(before|after):", "").replaceFirst("\\[.*", "");
    }

    /** Whether goals do less than others: they end at an earlier phase, or lack one of their goals. */
    public static boolean isLess(List<String> goals, List<String> others) {
        boolean lacks = others.stream()
                .filter(goal -> LIFECYCLE.indexOf(phase(goal)) < 0)
                .anyMatch(goal -> !goals.contains(goal));
        return lacks || last(goals) < last(others);
    }

    private static int last(List<String> goals) {
        return goals.stream()
                .mapToInt(goal -> LIFECYCLE.indexOf(phase(goal)))
                .max()
                .orElse(-1);
    }
}
