@NullMarked
package io.github.waymark.matrix.launch;

import org.jspecify.annotations.NullMarked;
