@NullMarked
package io.github.waymark.matrix.board;

import org.jspecify.annotations.NullMarked;
