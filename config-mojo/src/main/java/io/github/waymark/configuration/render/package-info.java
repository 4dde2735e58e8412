/**
 * Writes what is known about options: samples of files, reference pages, and JSON.
 *
 * <p>Independent of the files of a project. Start at {@link io.github.waymark.configuration.render.IniSample}, {@link
 * io.github.waymark.configuration.render.Sample} and {@link io.github.waymark.configuration.render.Reference}.
 */
@NullMarked
package io.github.waymark.configuration.render;

import org.jspecify.annotations.NullMarked;
