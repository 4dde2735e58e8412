@NullMarked
package io.github.waymark.notes.mutation;

import org.jspecify.annotations.NullMarked;
