@NullMarked
package io.github.waymark.notes.body;

import org.jspecify.annotations.NullMarked;
