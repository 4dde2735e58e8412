@NullMarked
package io.github.waymark.notes.fix;

import org.jspecify.annotations.NullMarked;
