/**
 * The extension points, extensions and commands of a module, for a page of its site.
 *
 * <p>Independent of how the page is written. Start at {@link io.github.waymark.entrypoints.report.EntryPointReport}.
 */
@NullMarked
package io.github.waymark.entrypoints.report;

import org.jspecify.annotations.NullMarked;
