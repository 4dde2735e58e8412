package io.github.waymark.notes.scan.branch;

import io.github.waymark.version.Version;
import java.time.Instant;

/**
 * A tag that is a release.
 *
 * @param tag its whole name
 * @param version what the name says
 * @param commit what it leads to
 * @param time when it was tagged
 */
public record ReleaseTag(String tag, Version version, String commit, Instant time) {

    boolean isFinal() {
        return version.preRelease().isEmpty();
    }

    /** As readers know it: as reno the tag's name, but without a product's name or a word like {@code release-} before it. */
    public String name() {
        return startsWithVersion() ? tag : version.text();
    }

    private boolean startsWithVersion() {
        int at = tag.startsWith("v") || tag.startsWith("V") ? 1 : 0;
        return at < tag.length() && tag.charAt(at) >= '0' && tag.charAt(at) <= '9';
    }
}
