package io.github.waymark.version.changelog;

import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.ReleaseSection;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Optional;

/**
 * Which releases are told.
 *
 * @param after only releases with higher versions than this
 * @param upTo only releases with this version or lower ones; the commits in no release yet are left out then
 */
public record ReleaseRange(Optional<Version> after, Optional<Version> upTo) {

    /** Everything. */
    public static final ReleaseRange ALL = new ReleaseRange(Optional.empty(), Optional.empty());

    /**
     * Reads a range.
     *
     * @param text {@code 1.2.0..2.0.0} with versions or tags, either of which may be left out; empty means everything
     * @throws ProblemException when one is no version
     */
    public static ReleaseRange of(String text, TagPattern pattern) {
        if (text.isBlank()) {
            return ALL;
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw unreadable(text);
        }
        return new ReleaseRange(
                version(text.substring(0, dots).strip(), text, pattern),
                version(text.substring(dots + 2).strip(), text, pattern));
    }

    private static Optional<Version> version(String text, String range, TagPattern pattern) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (pattern.read(text) instanceof TagReading.Release release) {
            return Optional.of(release.version());
        }
        if (Version.read(text) instanceof TagReading.Release release) {
            return Optional.of(release.version());
        }
        throw unreadable(range);
    }

    private static ProblemException unreadable(String range) {
        return new ProblemException(new Problem(
                "This is no range of releases: " + range,
                "-Dversion.range",
                "It tells which releases the changelog shows.",
                "Write two versions or tags with two dots between them, such as 1.2.0..2.0.0, 1.2.0.. or ..2.0.0."));
    }

    boolean holds(ReleaseSection section) {
        Optional<VersionTag> tag = section.tag();
        if (tag.isEmpty()) {
            return upTo.isEmpty();
        }
        Version version = tag.get().version();
        return (after.isEmpty() || version.compareTo(after.get()) > 0)
                && (upTo.isEmpty() || version.compareTo(upTo.get()) <= 0);
    }
}
