@NullMarked
package io.github.waymark.markup.rst;

import org.jspecify.annotations.NullMarked;
