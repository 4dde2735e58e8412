package io.github.waymark.matrix.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Recognizes options of Maven's command line with which a build runs fewer tests, or none. */
public final class NarrowingOptions {

    private static final Set<String> FLAGS =
            Set.of("skipTests", "skipITs", "skipUTs", "maven.test.skip", "maven.test.skip.exec", "maven.main.skip");

    /** The parameters of Surefire and Failsafe that select tests. */
    private static final Set<String> SELECTIONS = Set.of(
            "test",
            "it.test",
            "groups",
            "excludedGroups",
            "surefire.includes",
            "surefire.excludes",
            "surefire.includesFile",
            "surefire.excludesFile",
            "surefire.includeJUnit5Engines",
            "surefire.excludeJUnit5Engines",
            "surefire.skipAfterFailureCount",
            "failsafe.includes",
            "failsafe.excludes",
            "failsafe.includesFile",
            "failsafe.excludesFile",
            "failsafe.includeJUnit5Engines",
            "failsafe.excludeJUnit5Engines",
            "failsafe.skipAfterFailureCount");

    private static final Set<String> MODULES = Set.of("-pl", "--projects", "-rf", "--resume-from");
    private static final Set<String> ROOT_ONLY = Set.of("-N", "--non-recursive");

    private NarrowingOptions() {}

    /** Whether a user property with this value makes a build run fewer tests. */
    public static boolean isNarrowing(String property, String value) {
        String text = value.strip();
        if (FLAGS.contains(property)) {
            return !text.equalsIgnoreCase("false");
        }
        return SELECTIONS.contains(property) && !text.isEmpty() && !text.equals("0");
    }

    /** The user properties that narrow, in the form of the command line. */
    public static List<String> among(Map<String, String> properties) {
        List<String> narrowing = new ArrayList<>();
        new TreeMap<>(properties).forEach((name, value) -> {
            if (isNarrowing(name, value)) {
                narrowing.add("-D" + name + "=" + value);
            }
        });
        return List.copyOf(narrowing);
    }

    /** The options of a command line that narrow. */
    public static List<String> among(List<String> arguments) {
        List<String> narrowing = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            boolean apart = argument.equals("-D") || argument.equals("--define");
            if (apart || argument.startsWith("-D")) {
                String definition = apart ? next : argument.substring(2);
                int equals = definition.indexOf('=');
                String name = equals < 0 ? definition : definition.substring(0, equals);
                if (isNarrowing(name, equals < 0 ? "true" : definition.substring(equals + 1))) {
                    narrowing.add("-D" + definition);
                }
            } else if (MODULES.contains(argument)) {
                narrowing.add(argument + " " + next);
            } else if (ROOT_ONLY.contains(argument)) {
                narrowing.add(argument);
            }
        }
        return List.copyOf(narrowing);
    }
}
