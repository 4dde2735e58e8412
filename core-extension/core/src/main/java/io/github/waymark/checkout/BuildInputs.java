package io.github.waymark.checkout;

import io.github.waymark.environment.UntrustedBuild;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The inputs of a version that are not part of the checkout.
 *
 * @param properties user properties: those set with {@code -D} or in {@code .mvn/maven.config}
 * @param environment the environment of the process
 * @param home the user's home folder, for git's settings
 */
public record BuildInputs(Map<String, String> properties, Map<String, String> environment, Path home) {

    /** The prefix of Maven's properties for environment variables. */
    private static final String VARIABLE = "env.";

    public BuildInputs {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /**
     * Reads the inputs from Maven's properties.
     *
     * @param user the user properties of a build
     * @param system its system properties, with the environment of the user who started the build, which in a daemon isn't that
     *     of the process
     */
    public static BuildInputs of(Properties user, Properties system) {
        Map<String, String> properties = new TreeMap<>();
        for (Map.Entry<Object, Object> entry : user.entrySet()) {
            properties.put(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
        }
        return new BuildInputs(properties, environment(system), Path.of(system.getProperty("user.home", "")));
    }

    /** The inputs of a build of an untrusted change: the environment says so, whatever said it. */
    public BuildInputs untrusted() {
        Map<String, String> marked = new TreeMap<>(environment);
        marked.put(UntrustedBuild.VARIABLE, "true");
        return new BuildInputs(properties, marked, home);
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
