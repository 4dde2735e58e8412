/**
 * The format of files in {@code META-INF/services}.
 *
 * <p>Independent of archives and classes. Start at {@link io.github.waymark.entrypoints.service.ServiceFile}.
 */
@NullMarked
package io.github.waymark.entrypoints.service;

import org.jspecify.annotations.NullMarked;
