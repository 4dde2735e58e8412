@NullMarked
package io.github.waymark.matrix.gate;

import org.jspecify.annotations.NullMarked;
