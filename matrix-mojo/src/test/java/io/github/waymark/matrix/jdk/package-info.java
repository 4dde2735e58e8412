@NullMarked
package io.github.waymark.matrix.jdk;

import org.jspecify.annotations.NullMarked;
