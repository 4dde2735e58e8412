/**
 * What a release should have published, and what of it is missing: tags, and files in the target repository.
 *
 * <p>Independent of Maven and git. Start at {@link io.github.waymark.releases.published.PublicationCheck}.
 */
@NullMarked
package io.github.waymark.releases.published;

import org.jspecify.annotations.NullMarked;
