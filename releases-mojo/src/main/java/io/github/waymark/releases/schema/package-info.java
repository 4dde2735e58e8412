/**
 * The JSON schemas of the files in a repository of release requests, and the check of a file against its schema.
 *
 * <p>Independent of Maven and git. Start at {@link io.github.waymark.releases.schema.Schema}.
 */
@NullMarked
package io.github.waymark.releases.schema;

import org.jspecify.annotations.NullMarked;
