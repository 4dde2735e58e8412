package io.github.waymark.notes.scan.branch;

import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.List;

/**
 * A tag that is a release.
 *
 * @param tag the full name
 * @param version the version in the name
 * @param commit the tagged commit
 * @param time the time of the tag
 * @param others the other releases of the commit, highest first
 */
public record ReleaseTag(String tag, Version version, String commit, Instant time, List<Other> others) {

    public ReleaseTag {
        others = List.copyOf(others);
    }

    /** Another release of the same commit, which has the same notes. */
    public record Other(String tag, String name) {}

    /** A release whose commit has no other release. */
    public ReleaseTag(String tag, Version version, String commit, Instant time) {
        this(tag, version, commit, time, List.of());
    }

    /** The same release with the other releases of its commit. */
    ReleaseTag withOthers(List<Other> those) {
        return new ReleaseTag(tag, version, commit, time, those);
    }

    /** The name for readers: as in reno the name of the tag, but without the name of a product or a word such as {@code release-} before it. */
    public String name() {
        return startsWithVersion() ? tag : version.text();
    }

    private boolean startsWithVersion() {
        int at = tag.startsWith("v") || tag.startsWith("V") ? 1 : 0;
        return at < tag.length() && tag.charAt(at) >= '0' && tag.charAt(at) <= '9';
    }
}
