@NullMarked
package io.github.waymark.matrix.command;

import org.jspecify.annotations.NullMarked;
