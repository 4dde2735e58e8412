@NullMarked
package io.github.waymark.notes.upgrade;

import org.jspecify.annotations.NullMarked;
