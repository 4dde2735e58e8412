package io.github.waymark.matrix.plan.settings;

/**
 * A setting of an environment and the origin of its value.
 *
 * @param key the key, {@code jdk} or {@code properties.junit.version}
 * @param value the effective value as text
 * @param origin the place of the value: {@code matrix.yaml:12}, {@code pom.xml}, a parent's coordinates, {@code -Dmatrix.timeout},
 *     {@code the name} when the environment's name implies it, or {@code default}
 */
public record SettingOrigin(String key, String value, String origin) {}
