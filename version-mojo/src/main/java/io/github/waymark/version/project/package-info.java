/**
 * What the files of a project say before Waymark is set up: POMs, CI files, JDKs, licence headers.
 *
 * <p>Reads files only, so that it works on any repository. Start at {@link io.github.waymark.version.project.ProjectPoms}.
 */
@NullMarked
package io.github.waymark.version.project;

import org.jspecify.annotations.NullMarked;
