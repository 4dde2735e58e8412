package io.github.waymark.version;

/**
 * The version of a commit in Maven's format.
 *
 * @param version the version of the build
 * @param target the numbers of this release or of the next one: {@code 1.2.3}
 * @param release whether the version is that of a tag
 */
public record FormattedVersion(String version, String target, boolean release) {}
