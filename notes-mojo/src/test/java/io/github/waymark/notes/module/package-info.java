@NullMarked
package io.github.waymark.notes.module;

import org.jspecify.annotations.NullMarked;
