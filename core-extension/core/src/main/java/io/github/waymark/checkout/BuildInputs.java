package io.github.waymark.checkout;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What comes from outside the checkout.
 *
 * @param properties user properties: what was given with {@code -D} or in {@code .mvn/maven.config}
 * @param environment the environment of the process
 * @param home the user's home folder, for git's settings
 */
public record BuildInputs(Map<String, String> properties, Map<String, String> environment, Path home) {

    /** What Maven puts before the name of an environment variable. */
    private static final String VARIABLE = "env.";

    public BuildInputs {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /**
     * What Maven hands on.
     *
     * @param user the user properties of a build
     * @param system its system properties, with the environment of whoever asked for the build, which in a daemon isn't the process's
     */
    public static BuildInputs of(Properties user, Properties system) {
        Map<String, String> properties = new TreeMap<>();
        for (Map.Entry<Object, Object> entry : user.entrySet()) {
            properties.put(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
        }
        return new BuildInputs(properties, environment(system), Path.of(system.getProperty("user.home", "")));
    }

    /** The environment variables among Maven's system properties, by name. */
    public static Map<String, String> environment(Properties system) {
        Map<String, String> environment = new TreeMap<>();
        for (Map.Entry<Object, Object> entry : system.entrySet()) {
            String property = String.valueOf(entry.getKey());
            if (property.startsWith(VARIABLE)) {
                environment.put(property.substring(VARIABLE.length()), String.valueOf(entry.getValue()));
            }
        }
        return environment;
    }
}
