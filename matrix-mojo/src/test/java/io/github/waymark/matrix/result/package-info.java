@NullMarked
package io.github.waymark.matrix.result;

import org.jspecify.annotations.NullMarked;
