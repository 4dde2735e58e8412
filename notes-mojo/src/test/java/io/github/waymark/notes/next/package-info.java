@NullMarked
package io.github.waymark.notes.next;

import org.jspecify.annotations.NullMarked;
