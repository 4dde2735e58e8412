package io.github.waymark.version;

/**
 * The version of a commit, spelled for Maven.
 *
 * @param version what the build carries
 * @param target the numbers of the release that it is, or is on the way to: {@code 1.2.3}
 * @param release whether the version is that of a tag
 */
public record FormattedVersion(String version, String target, boolean release) {}
