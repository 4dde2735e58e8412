@NullMarked
package io.github.waymark.notes.scan;

import org.jspecify.annotations.NullMarked;
