/** Where Maven 4 reads POMs. Only adapters; these classes are never loaded on Maven 3. */
@NullMarked
package io.github.waymark.extension.maven4;

import org.jspecify.annotations.NullMarked;
