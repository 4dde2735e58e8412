@NullMarked
package io.github.waymark.entrypoints;

import org.jspecify.annotations.NullMarked;
