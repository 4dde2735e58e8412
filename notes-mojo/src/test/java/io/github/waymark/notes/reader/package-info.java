@NullMarked
package io.github.waymark.notes.reader;

import org.jspecify.annotations.NullMarked;
