@NullMarked
package io.github.waymark.entrypoints.registry;

import org.jspecify.annotations.NullMarked;
