/**
 * Calls of the {@code git} program that change a repository, for what needs the user's keys, hooks and identity.
 *
 * <p>Nearly all reading is done without the program; where it isn't, {@link io.github.waymark.git.program.RepositoryPrograms} says which
 * programs of the repository git may run. Start at {@link io.github.waymark.git.program.GitTag}.
 */
@NullMarked
package io.github.waymark.git.program;

import org.jspecify.annotations.NullMarked;
