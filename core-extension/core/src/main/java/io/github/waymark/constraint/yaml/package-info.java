/**
 * The YAML form of a list. Start at {@link io.github.waymark.constraint.yaml.YamlForm}.
 */
@NullMarked
package io.github.waymark.constraint.yaml;

import org.jspecify.annotations.NullMarked;
