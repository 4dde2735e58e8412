@NullMarked
package io.github.waymark.entrypoints.check;

import org.jspecify.annotations.NullMarked;
