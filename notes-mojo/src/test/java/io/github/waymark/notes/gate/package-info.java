@NullMarked
package io.github.waymark.notes.gate;

import org.jspecify.annotations.NullMarked;
