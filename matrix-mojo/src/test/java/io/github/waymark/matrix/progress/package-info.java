@NullMarked
package io.github.waymark.matrix.progress;

import org.jspecify.annotations.NullMarked;
