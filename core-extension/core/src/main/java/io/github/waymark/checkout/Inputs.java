package io.github.waymark.checkout;

import java.nio.file.Path;
import java.util.Map;

/**
 * What comes from outside the checkout.
 *
 * @param properties user properties: what was given with {@code -D} or in {@code .mvn/maven.config}
 * @param environment the environment of the process
 * @param home the user's home folder, for git's settings
 */
public record Inputs(Map<String, String> properties, Map<String, String> environment, Path home) {

    public Inputs {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }
}
