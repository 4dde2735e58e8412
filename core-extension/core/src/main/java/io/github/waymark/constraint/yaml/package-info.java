/**
 * A list as YAML; with {@code settings.yaml} the only packages of the core that know SnakeYAML.
 *
 * <p>A list may come from anywhere: no types, no aliases, a limit on depth and size. Start at
 * {@link io.github.waymark.constraint.yaml.YamlForm}.
 */
@NullMarked
package io.github.waymark.constraint.yaml;

import org.jspecify.annotations.NullMarked;
