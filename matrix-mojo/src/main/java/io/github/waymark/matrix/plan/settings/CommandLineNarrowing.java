package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.NarrowingOptions;
import io.github.waymark.matrix.environment.TestPhases;
import io.github.waymark.process.CommandLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the overrides on the command line because of which less, or something else, is tested than the declaration says. */
final class CommandLineNarrowing {

    /** Keys whose values decide how an environment is run, not what is tested. */
    private static final Set<String> HARMLESS = Set.of(
            "description",
            "labels",
            "compileJdk",
            "role",
            "isolation",
            "timeout",
            "skipMissing",
            "failFast",
            "depends",
            "exclusive");

    /** Command lines of Maven, its JVM and that of the tests: their system properties select tests, too. */
    private static final Set<String> COMMAND_LINES = Set.of("args", "mavenOpts", "argLine");

    private static final String PROPERTIES = "properties.";

    private final SettingsMerge declared;
    private final List<String> narrowed = new ArrayList<>();

    /** Compares with the settings that the declaration gives the environment. */
    CommandLineNarrowing(SettingsMerge declared) {
        this.declared = declared;
    }

    void add(SettingsLayer overrides) {
        overrides.values().forEach(this::add);
    }

    private void add(String key, Value value) {
        if (COMMAND_LINES.contains(key)) {
            List<String> words = key.equals("args") ? value.items() : CommandLine.split(value.text());
            NarrowingOptions.among(words).forEach(option -> narrowed.add(value.place() + "=" + option));
        } else if (narrows(key, value)) {
            narrowed.add(
                    value.place().startsWith("-D")
                            ? value.place() + "=" + value.text()
                            : value.place() + ": " + key + "=" + value.text());
        }
    }

    private boolean narrows(String key, Value value) {
        boolean same = declared.value(key).map(Value::text).orElse("").equals(value.text());
        if (same || HARMLESS.contains(key)) {
            return false;
        }
        if (key.startsWith(PROPERTIES)) {
            return NarrowingOptions.isNarrowing(key.substring(PROPERTIES.length()), value.text());
        }
        return switch (key) {
            case "goals" -> TestPhases.isLess(value.items(), declared.items("goals", List.of("verify")));
            case "mode" ->
                value.text().equals("test") && declared.text("mode", "test").equals("build");
            case "ignoreOutcome", "allowEmpty" -> value.text().equals("true");
            default -> true;
        };
    }

    List<String> narrowed() {
        return List.copyOf(narrowed);
    }
}
