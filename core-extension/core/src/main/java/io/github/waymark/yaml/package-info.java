/**
 * Reads YAML files as trees with places, as untrusted input, and writes YAML; the only package that knows SnakeYAML.
 *
 * <p>Knows no meaning of what it reads. Start at {@link io.github.waymark.yaml.YamlFile}; {@code PlainYaml} is a short cut for the common
 * forms, and tests hold it to what SnakeYAML says.
 */
@NullMarked
package io.github.waymark.yaml;

import org.jspecify.annotations.NullMarked;
