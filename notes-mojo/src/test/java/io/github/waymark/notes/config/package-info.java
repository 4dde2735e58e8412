@NullMarked
package io.github.waymark.notes.config;

import org.jspecify.annotations.NullMarked;
