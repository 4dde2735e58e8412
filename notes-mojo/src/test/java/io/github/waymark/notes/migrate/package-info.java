@NullMarked
package io.github.waymark.notes.migrate;

import org.jspecify.annotations.NullMarked;
