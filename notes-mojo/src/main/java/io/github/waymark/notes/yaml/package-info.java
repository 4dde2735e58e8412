/**
 * Reads YAML files of a project as untrusted input, and writes YAML; the only package that knows SnakeYAML.
 *
 * <p>Start at {@link YamlFile}. {@code PlainYaml} is a short cut for the common form of notes; tests hold it to what the parser says.
 */
@NullMarked
package io.github.waymark.notes.yaml;

import org.jspecify.annotations.NullMarked;
