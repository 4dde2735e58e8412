package io.github.waymark.history;

import io.github.waymark.problem.Problem;

/**
 * A tag that looks like a version tag but can't be one.
 *
 * @param name the tag's short name
 * @param problem why it is ignored, and how to fix it; meant as a warning
 */
public record RefusedTag(String name, Problem problem) {}
