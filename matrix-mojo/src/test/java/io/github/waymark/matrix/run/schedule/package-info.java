@NullMarked
package io.github.waymark.matrix.run.schedule;

import org.jspecify.annotations.NullMarked;
