/** Components in Maven's container. */
@NullMarked
package io.github.waymark.extension.container;

import org.jspecify.annotations.NullMarked;
