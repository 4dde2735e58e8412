@NullMarked
package io.github.waymark.entrypoints.settings;

import org.jspecify.annotations.NullMarked;
