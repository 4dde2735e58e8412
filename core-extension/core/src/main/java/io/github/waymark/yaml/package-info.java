/**
 * Reads untrusted YAML files as trees with places, and writes YAML; the only package that uses SnakeYAML.
 *
 * <p>Independent of the meaning of a file. Start at {@link io.github.waymark.yaml.YamlFile}; {@code PlainYaml} is a fast path for the
 * common forms, and tests compare its results with SnakeYAML's.
 */
@NullMarked
package io.github.waymark.yaml;

import org.jspecify.annotations.NullMarked;
