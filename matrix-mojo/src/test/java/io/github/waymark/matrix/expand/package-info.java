@NullMarked
package io.github.waymark.matrix.expand;

import org.jspecify.annotations.NullMarked;
