@NullMarked
package io.github.waymark.tree;

import org.jspecify.annotations.NullMarked;
