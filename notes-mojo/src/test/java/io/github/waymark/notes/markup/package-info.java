@NullMarked
package io.github.waymark.notes.markup;

import org.jspecify.annotations.NullMarked;
