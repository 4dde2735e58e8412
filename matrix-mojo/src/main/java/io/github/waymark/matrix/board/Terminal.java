package io.github.waymark.matrix.board;

import java.io.Console;
import java.util.List;
import java.util.Map;

/** What a run writes to: a terminal with somebody before it, or the log of a CI server. */
public final class Terminal {

    /** tox 4, {@code util/ci.py}: variables whose mere presence tells of a CI server. */
    private static final List<String> PRESENT = List.of(
            "CI",
            "bamboo.buildKey",
            "CODEBUILD_BUILD_ID",
            "GITLAB_CI",
            "HEROKU_TEST_RUN_ID",
            "BUILD_ID",
            "TEAMCITY_VERSION");

    /** Variables that must be {@code true} for that. */
    private static final List<String> TRUE =
            List.of("TF_BUILD", "BUILDKITE", "CIRCLECI", "CIRRUS_CI", "GITHUB_ACTIONS", "TRAVIS");

    private Terminal() {}

    /** Whether this is a CI server; {@code CI=false} says that it is none. */
    public static boolean isCi(Map<String, String> environment) {
        if ("false".equalsIgnoreCase(environment.get("CI"))) {
            return false;
        }
        return PRESENT.stream().anyMatch(environment::containsKey)
                || TRUE.stream().anyMatch(name -> "true".equalsIgnoreCase(environment.get(name)));
    }

    /** Whether standard output leads to a terminal that can draw. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 to 21 have none without a terminal; newer ones are asked below.
    public static boolean isInteractive(Map<String, String> environment) {
        if (isCi(environment) || "dumb".equals(environment.get("TERM"))) {
            return false;
        }
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /**
     * Whether outcomes are coloured.
     *
     * @param style Maven's {@code --color}: {@code always}, {@code never} or {@code auto}
     */
    public static boolean hasColours(String style, Map<String, String> environment, boolean interactive) {
        return switch (style) {
            case "always", "yes", "force" -> true;
            case "never", "no", "none" -> false;
            default -> interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /** Since Java 22 there is a console without a terminal too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
