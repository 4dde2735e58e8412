package io.github.waymark.matrix.declare;

/**
 * Settings with a name: a factor, a value of a group of factors, or an environment.
 *
 * @param place where the name is declared
 */
public record NamedLayer(String name, String place, SettingsLayer layer) {}
