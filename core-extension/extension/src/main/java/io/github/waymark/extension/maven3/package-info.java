/** Where Maven 3 reads POMs. Only adapters. */
@NullMarked
package io.github.waymark.extension.maven3;

import org.jspecify.annotations.NullMarked;
