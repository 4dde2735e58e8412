package io.github.waymark.history;

import io.github.waymark.problem.Problem;

/**
 * A tag that looks like a version's, but cannot be one.
 *
 * @param name the tag's short name
 * @param problem why it is left out, and how to mend it; meant as a warning
 */
public record RefusedTag(String name, Problem problem) {}
