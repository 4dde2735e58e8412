@NullMarked
package io.github.waymark.markup;

import org.jspecify.annotations.NullMarked;
