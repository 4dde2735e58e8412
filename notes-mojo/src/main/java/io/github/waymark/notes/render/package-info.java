/**
 * Writes the pages of release notes: what is shown where ({@link NotesReport}), and how, by templates that a project overrides block by
 * block ({@link Templates}).
 *
 * <p>Knows no files but those of templates, and no history. The only package that knows FreeMarker. Start at {@link ReportBuilder}.
 */
@NullMarked
package io.github.waymark.notes.render;

import org.jspecify.annotations.NullMarked;
