/**
 * The canonical form of the files of deliverables, with their comments.
 *
 * <p>Independent of Maven and git. Start at {@link io.github.waymark.releases.form.CanonicalForm}.
 */
@NullMarked
package io.github.waymark.releases.form;

import org.jspecify.annotations.NullMarked;
