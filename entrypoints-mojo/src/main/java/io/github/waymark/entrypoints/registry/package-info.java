/**
 * What a class path registers: service files, module declarations, and the providers that {@code ServiceLoader} finds.
 *
 * <p>Independent of rules. Start at {@link io.github.waymark.entrypoints.registry.Registry}, and at {@link
 * io.github.waymark.entrypoints.registry.KnownClasses} for the classes of the class path.
 */
@NullMarked
package io.github.waymark.entrypoints.registry;

import org.jspecify.annotations.NullMarked;
