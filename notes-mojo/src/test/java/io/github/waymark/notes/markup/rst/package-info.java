@NullMarked
package io.github.waymark.notes.markup.rst;

import org.jspecify.annotations.NullMarked;
