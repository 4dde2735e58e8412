/** Reads changed files at random: {@link Fuzz} is for the tests of all modules. */
@NullMarked
package io.github.waymark.fuzz;

import org.jspecify.annotations.NullMarked;
