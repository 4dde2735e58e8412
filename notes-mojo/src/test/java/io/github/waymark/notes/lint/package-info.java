@NullMarked
package io.github.waymark.notes.lint;

import org.jspecify.annotations.NullMarked;
