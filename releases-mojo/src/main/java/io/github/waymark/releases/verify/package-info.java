/**
 * Verifies the tag of a release in its own repository, before what it builds is deployed.
 *
 * <p>Independent of Maven. Start at {@link io.github.waymark.releases.verify.TagCheck}.
 */
@NullMarked
package io.github.waymark.releases.verify;

import org.jspecify.annotations.NullMarked;
