package io.github.waymark.releases.propose;

import io.github.waymark.version.PreRelease;
import io.github.waymark.version.PreRelease.Kind;
import io.github.waymark.version.Version;
import java.util.Optional;

/**
 * The arithmetic of versions, as OpenStack's {@code new-release} has it.
 *
 * @param last the version of the last release; empty before the first release of a deliverable
 * @param skipped the number of series between that release and the new one; 0 within a series
 * @param pep440 whether pre-releases are written as {@code 1.0.0.0rc1} and not as {@code 1.0.0-RC1}
 */
record NextVersion(Optional<Version> last, int skipped, boolean pep440) {

    /** The version after a step; steps that end a series have none. */
    String after(ReleaseStep step) {
        if (last.isEmpty()) {
            return "0.1.0";
        }
        Version from = last.get();
        return switch (step) {
            case BUGFIX, RELEASEFIX -> triple(from.major(), from.minor(), from.patch() + 1);
            case FEATURE, PROCEDURAL -> triple(from.major(), from.minor() + Math.max(1, skipped), 0);
            case MAJOR -> triple(from.major() + 1, 0, 0);
            case FINAL -> from.triple();
            case MILESTONE -> preRelease(from, pep440 ? Kind.BETA : Kind.MILESTONE);
            case RC -> preRelease(from, Kind.RC);
            default -> throw new IllegalArgumentException("no version after " + step);
        };
    }

    private String preRelease(Version from, Kind kind) {
        Optional<PreRelease> before = from.preRelease();
        if (before.isEmpty()) {
            return written(triple(from.major() + 1, 0, 0), kind, 1);
        }
        boolean sameKind = before.get().kind() == kind;
        return written(from.triple(), kind, sameKind ? before.get().serial() + 1 : 1);
    }

    private String written(String triple, Kind kind, long serial) {
        if (pep440) {
            return triple + ".0" + (kind == Kind.RC ? "rc" : "b") + serial;
        }
        return triple + "-" + (kind == Kind.RC ? "RC" : "M") + serial;
    }

    private static String triple(long major, long minor, long patch) {
        return major + "." + minor + "." + patch;
    }
}
