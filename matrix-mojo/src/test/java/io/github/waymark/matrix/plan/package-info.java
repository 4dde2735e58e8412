@NullMarked
package io.github.waymark.matrix.plan;

import org.jspecify.annotations.NullMarked;
