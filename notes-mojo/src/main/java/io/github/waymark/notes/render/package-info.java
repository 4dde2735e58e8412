/**
 * Writes the pages of release notes: {@link NotesReport} contains what is shown, and {@link Templates}, which a project can override
 * block by block, determine the form.
 *
 * <p>Uses no files except for templates, and no history. The only package that uses FreeMarker. Start at {@link ReportBuilder}.
 */
@NullMarked
package io.github.waymark.notes.render;

import org.jspecify.annotations.NullMarked;
