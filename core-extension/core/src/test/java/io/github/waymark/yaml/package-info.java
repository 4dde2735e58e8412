@NullMarked
package io.github.waymark.yaml;

import org.jspecify.annotations.NullMarked;
