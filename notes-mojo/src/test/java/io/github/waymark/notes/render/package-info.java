@NullMarked
package io.github.waymark.notes.render;

import org.jspecify.annotations.NullMarked;
