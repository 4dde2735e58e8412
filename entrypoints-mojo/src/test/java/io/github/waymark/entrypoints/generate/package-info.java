@NullMarked
package io.github.waymark.entrypoints.generate;

import org.jspecify.annotations.NullMarked;
