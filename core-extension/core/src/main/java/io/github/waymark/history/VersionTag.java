package io.github.waymark.history;

import io.github.waymark.version.Version;

/**
 * A tag that names a version.
 *
 * @param name the tag's short name, without {@code refs/tags/}
 * @param version what the name says
 * @param commit the commit that the tag finally points to, 40 hexadecimal digits
 * @param annotated whether the tag has an object of its own (with message, tagger, maybe a signature)
 */
public record VersionTag(String name, Version version, String commit, boolean annotated) {}
