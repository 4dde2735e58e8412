/**
 * Findings: violations of rules in files of a project, with their places, and reports of them.
 *
 * <p>Each area defines its own rules. Independent of files and Maven. Start at {@link io.github.waymark.finding.Finding} and {@link
 * io.github.waymark.finding.FindingReport}.
 */
@NullMarked
package io.github.waymark.finding;

import org.jspecify.annotations.NullMarked;
