package io.github.waymark.metadata;

/**
 * Something that was found.
 *
 * @param where the place that says so: a file, or a setting of git
 */
public record MetadataValue<T>(T value, String where) {}
