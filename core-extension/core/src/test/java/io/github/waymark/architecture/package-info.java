/** The rules that each module's architecture test checks; start at {@link io.github.waymark.architecture.ArchitectureRules}. */
@NullMarked
package io.github.waymark.architecture;

import org.jspecify.annotations.NullMarked;
