@NullMarked
package io.github.waymark.notes;

import org.jspecify.annotations.NullMarked;
