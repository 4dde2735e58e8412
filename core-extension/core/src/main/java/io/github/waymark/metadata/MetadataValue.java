package io.github.waymark.metadata;

/**
 * A value with its origin.
 *
 * @param where the origin: a file, or a git setting
 */
public record MetadataValue<T>(T value, String where) {}
