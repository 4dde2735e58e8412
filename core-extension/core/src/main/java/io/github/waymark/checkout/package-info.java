/**
 * Derives the version of a checkout from settings, stated versions, git's history and the record of a source archive.
 *
 * <p>Independent of Maven; environment and properties are passed as {@link io.github.waymark.checkout.BuildInputs}. Writes only a
 * cache, in the git folder. Start at {@link io.github.waymark.checkout.Checkout}.
 */
@NullMarked
package io.github.waymark.checkout;

import org.jspecify.annotations.NullMarked;
