@NullMarked
package io.github.waymark.process;

import org.jspecify.annotations.NullMarked;
