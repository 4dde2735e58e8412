@NullMarked
package io.github.waymark.matrix.diagnose;

import org.jspecify.annotations.NullMarked;
