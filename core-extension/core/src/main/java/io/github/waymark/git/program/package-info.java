/**
 * Calls of the {@code git} program that change a repository, for what needs the user's keys, hooks and identity.
 *
 * <p>Reading is done without the program. Start at {@link io.github.waymark.git.program.GitTag}.
 */
@NullMarked
package io.github.waymark.git.program;

import org.jspecify.annotations.NullMarked;
