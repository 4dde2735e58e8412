/**
 * The version of a checkout: settings, overrides, git's history and the record of a source archive, joined into one answer.
 *
 * <p>Knows nothing of Maven; clock, environment and properties come in as {@link io.github.waymark.checkout.BuildInputs}. Writes only
 * a cache, inside the git folder. Start at {@link io.github.waymark.checkout.Checkout}.
 */
@NullMarked
package io.github.waymark.checkout;

import org.jspecify.annotations.NullMarked;
