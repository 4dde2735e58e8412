/**
 * Options that are declared in documents: schemas of projects without a framework, and the export of oslo.config.
 *
 * <p>Independent of the files with settings. Start at {@link io.github.waymark.configuration.schema.SchemaReader} and {@link
 * io.github.waymark.configuration.schema.OsloExport}.
 */
@NullMarked
package io.github.waymark.configuration.schema;

import org.jspecify.annotations.NullMarked;
