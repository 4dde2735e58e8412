@NullMarked
package io.github.waymark.matrix.run;

import org.jspecify.annotations.NullMarked;
