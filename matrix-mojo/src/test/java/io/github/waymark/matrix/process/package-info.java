@NullMarked
package io.github.waymark.matrix.process;

import org.jspecify.annotations.NullMarked;
