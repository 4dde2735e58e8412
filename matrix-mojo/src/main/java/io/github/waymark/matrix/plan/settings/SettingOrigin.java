package io.github.waymark.matrix.plan.settings;

/**
 * A setting of an environment and where its value comes from.
 *
 * @param key the key, {@code jdk} or {@code properties.junit.version}
 * @param value the value in force, as text
 * @param origin the place that stated it: {@code matrix.yaml:12}, {@code pom.xml}, a parent's coordinates, {@code -Dmatrix.timeout},
 *     the name of the factor by which a name alone says it, or {@code default}
 */
public record SettingOrigin(String key, String value, String origin) {}
