@NullMarked
package io.github.waymark.matrix;

import org.jspecify.annotations.NullMarked;
