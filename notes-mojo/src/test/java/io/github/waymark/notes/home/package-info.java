@NullMarked
package io.github.waymark.notes.home;

import org.jspecify.annotations.NullMarked;
