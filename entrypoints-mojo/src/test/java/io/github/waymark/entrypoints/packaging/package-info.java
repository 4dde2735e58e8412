@NullMarked
package io.github.waymark.entrypoints.packaging;

import org.jspecify.annotations.NullMarked;
