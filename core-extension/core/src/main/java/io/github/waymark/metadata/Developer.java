package io.github.waymark.metadata;

/**
 * Somebody who stands for the project.
 *
 * @param email may be empty
 */
public record Developer(String name, String email) {}
