/**
 * Reads YAML files as flat settings, or as a tree with places.
 *
 * <p>Files of a project are untrusted: no types, no aliases without bound, a limit on depth and size.
 */
@NullMarked
package io.github.waymark.settings.yaml;

import org.jspecify.annotations.NullMarked;
