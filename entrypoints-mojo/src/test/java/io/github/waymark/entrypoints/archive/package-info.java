@NullMarked
package io.github.waymark.entrypoints.archive;

import org.jspecify.annotations.NullMarked;
