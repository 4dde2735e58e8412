package io.github.waymark.metadata;

/**
 * A developer of the project.
 *
 * @param email empty if unknown
 */
public record Developer(String name, String email) {}
