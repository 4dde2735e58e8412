package io.github.waymark.releases.changes;

/**
 * An artifact of a release in a constraints list.
 *
 * @param coordinates {@code groupId:artifactId}
 * @param version the listed version
 * @param remark why it is listed, such as the projects that use it; may be empty
 */
public record ListedUse(String coordinates, String version, String remark) {}
