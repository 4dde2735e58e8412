/**
 * Console scripts: the file in which an artifact declares them, the rules for them, and the launchers that start them.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.entrypoints.script.ScriptFile}, and at {@link
 * io.github.waymark.entrypoints.script.Application} for the launchers.
 */
@NullMarked
package io.github.waymark.entrypoints.script;

import org.jspecify.annotations.NullMarked;
