@NullMarked
package io.github.waymark.matrix.show;

import org.jspecify.annotations.NullMarked;
