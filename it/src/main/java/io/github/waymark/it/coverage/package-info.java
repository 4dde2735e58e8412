/**
 * Which code the tests reach, those of the modules and the integration tests together.
 *
 * <p>Start at {@link io.github.waymark.it.coverage.CoverageReport}.
 */
@NullMarked
package io.github.waymark.it.coverage;

import org.jspecify.annotations.NullMarked;
