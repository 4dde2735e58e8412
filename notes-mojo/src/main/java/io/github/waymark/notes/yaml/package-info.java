/**
 * Reads YAML files of a project as untrusted input, and writes YAML; the only package that knows SnakeYAML.
 *
 * <p>Start at {@link YamlFile}.
 */
@NullMarked
package io.github.waymark.notes.yaml;

import org.jspecify.annotations.NullMarked;
