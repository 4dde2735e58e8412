@NullMarked
package io.github.waymark.notes.yaml;

import org.jspecify.annotations.NullMarked;
