/**
 * Turns YAML texts into SnakeYAML's nodes, at little cost where a text has the form that nearly all have.
 *
 * <p>Knows no meaning of what it reads, and no files; who asks words what is wrong. Start at {@link io.github.waymark.yaml.YamlNodes}.
 */
@NullMarked
package io.github.waymark.yaml;

import org.jspecify.annotations.NullMarked;
