@NullMarked
package io.github.waymark.notes.maven;

import org.jspecify.annotations.NullMarked;
