@NullMarked
package io.github.waymark.notes.draft;

import org.jspecify.annotations.NullMarked;
