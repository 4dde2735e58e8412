/**
 * Selects providers of a service by name.
 *
 * <p>The registry is that of {@link java.util.ServiceLoader}: files in {@code META-INF/services}, and {@code provides} of modules.
 * Independent of every library. No parameter and no result is null. Start at {@link io.github.waymark.entrypoints.Extensions}.
 */
package io.github.waymark.entrypoints;
