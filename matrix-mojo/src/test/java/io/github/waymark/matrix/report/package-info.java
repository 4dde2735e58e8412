@NullMarked
package io.github.waymark.matrix.report;

import org.jspecify.annotations.NullMarked;
