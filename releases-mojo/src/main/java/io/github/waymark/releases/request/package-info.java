/**
 * Release requests as values: a deliverable with its releases and branches, read from its file.
 *
 * <p>Independent of Maven and git. Start at {@link io.github.waymark.releases.request.Deliverable}.
 */
@NullMarked
package io.github.waymark.releases.request;

import org.jspecify.annotations.NullMarked;
