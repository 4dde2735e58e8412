@NullMarked
package io.github.waymark.notes.announce;

import org.jspecify.annotations.NullMarked;
