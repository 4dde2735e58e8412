package io.github.waymark.history;

import io.github.waymark.version.Version;
import java.util.Comparator;

/**
 * A tag that names a version.
 *
 * @param name the tag's short name, without {@code refs/tags/}
 * @param version the version in the name
 * @param commit the commit that the tag finally points to, 40 hexadecimal digits
 * @param annotated whether the tag is an object (with message, tagger, maybe a signature)
 */
public record VersionTag(String name, Version version, String commit, boolean annotated) {

    /**
     * The order of preference of the version tags of one commit: the highest version first; of equal ones an annotated tag, then
     * the first by name.
     */
    public static final Comparator<VersionTag> BEST_FIRST = Comparator.comparing(VersionTag::version)
            .thenComparing(VersionTag::annotated)
            .reversed()
            .thenComparing(VersionTag::name);
}
