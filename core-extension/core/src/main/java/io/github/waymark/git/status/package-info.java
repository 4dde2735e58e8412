/**
 * Whether tracked files of the working tree changed, read from git's index without JGit.
 *
 * <p>Answers "unsure" wherever git's own rules need more than the index, file times and plain content; JGit decides then. Start
 * at {@link io.github.waymark.git.status.WorkTreeStatus}.
 */
@NullMarked
package io.github.waymark.git.status;

import org.jspecify.annotations.NullMarked;
