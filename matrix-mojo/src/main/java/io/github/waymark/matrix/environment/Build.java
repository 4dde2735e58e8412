package io.github.waymark.matrix.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Maven does in an environment.
 *
 * @param mode how much of the build happens
 * @param goals goals and phases
 * @param profiles as behind {@code -P}; {@code !name} switches one off
 * @param properties user properties, as by {@code -D}
 * @param args further options of Maven's command line, {@code -U}
 * @param constraints the constraints list, as {@code -Dconstraints} takes it; {@code none} for none where the outer build has one;
 *     empty for that of the outer build
 * @param argLine what is added to the command line of the JVM that runs the tests; empty for nothing
 * @param mavenOpts the options of the JVM that runs Maven; empty for none
 * @param isolation what keeps it apart from other environments
 */
public record Build(
        Mode mode,
        List<String> goals,
        List<String> profiles,
        Map<String, String> properties,
        List<String> args,
        String constraints,
        String argLine,
        String mavenOpts,
        Isolation isolation) {

    public Build {
        goals = List.copyOf(goals);
        profiles = List.copyOf(profiles);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        args = List.copyOf(args);
    }
}
