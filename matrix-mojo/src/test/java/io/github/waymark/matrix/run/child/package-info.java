@NullMarked
package io.github.waymark.matrix.run.child;

import org.jspecify.annotations.NullMarked;
