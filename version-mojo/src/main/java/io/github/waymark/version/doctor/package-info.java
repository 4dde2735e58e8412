/**
 * Examines a repository, with or without Waymark, and changes nothing.
 *
 * <p>Start at {@link io.github.waymark.version.doctor.Doctor}.
 */
@NullMarked
package io.github.waymark.version.doctor;

import org.jspecify.annotations.NullMarked;
