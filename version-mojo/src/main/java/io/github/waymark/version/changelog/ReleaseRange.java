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
 * The releases to show.
 *
 * @param after only releases with a higher version than this
 * @param upTo only releases with this version or a lower one, and no unreleased commits
 */
public record ReleaseRange(Optional<Version> after, Optional<Version> upTo) {

    /** All releases and unreleased commits. */
    public static final ReleaseRange ALL = new ReleaseRange(Optional.empty(), Optional.empty());

    /**
     * Parses a range.
     *
     * @param text {@code 1.2.0..2.0.0} with versions or tags, either of which may be omitted; empty for all releases
     * @throws ProblemException if it is malformed
     */
    public static ReleaseRange of(String text, TagPattern pattern) {
        if (text.isBlank()) {
            return ALL;
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw malformed(text);
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
        throw malformed(range);
    }

    private static ProblemException malformed(String range) {
        return new ProblemException(new Problem(
                "Invalid range of releases '" + range + "'.",
                "-Dversion.range",
                "It sets the releases in the changelog.",
                "Use two versions or tags with two dots between them, such as 1.2.0..2.0.0, 1.2.0.. or ..2.0.0."));
    }

    boolean contains(ReleaseSection section) {
        Optional<VersionTag> tag = section.tag();
        if (tag.isEmpty()) {
            return upTo.isEmpty();
        }
        Version version = tag.get().version();
        return (after.isEmpty() || version.compareTo(after.get()) > 0)
                && (upTo.isEmpty() || version.compareTo(upTo.get()) <= 0);
    }
}
