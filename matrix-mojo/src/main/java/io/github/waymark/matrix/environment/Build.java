package io.github.waymark.matrix.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The build of an environment.
 *
 * @param mode how much of the build is run
 * @param goals goals and phases
 * @param profiles profiles, as after {@code -P}; {@code !name} switches one off
 * @param properties user properties, as by {@code -D}
 * @param args further options of Maven's command line, {@code -U}
 * @param constraints the constraints list, as for {@code -Dconstraints}; {@code none} for none; empty for that of the outer build
 * @param argLine extra options for the JVM that runs the tests; may be empty
 * @param mavenOpts options for the JVM that runs Maven; may be empty
 * @param isolation how it is isolated from other environments
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

    /** Whether only the tests run on the environment's JDK. Goals without tests run on it as a whole, in every mode. */
    public boolean runsTestsOnly() {
        return mode == Mode.TEST && TestPhases.areReached(goals);
    }
}
