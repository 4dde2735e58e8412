package io.github.waymark.version.release;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import io.github.waymark.version.Bump;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Locale;
import java.util.Optional;

/**
 * The version that a release of HEAD would get.
 *
 * @param version that version
 * @param base the last release, empty where there is none
 * @param distance commits since the base
 * @param tag the name of its tag
 */
public record NextReleaseVersion(Version version, Optional<Version> base, int distance, String tag) {

    /**
     * The next version of a checkout.
     *
     * @param part how far from the last release; empty for what the commits, or the project, ask for
     * @param atLeast the lowest version that the release may have; empty where nobody says
     * @param kind which pre-release of it; empty for the release itself
     * @throws ProblemException where the part leads to a lower version than the lowest
     */
    public static Version of(
            DerivedVersion now, Optional<Bump> part, Optional<Version> atLeast, Optional<PreRelease.Kind> kind) {
        Optional<Version> base = now.calculated().flatMap(CalculatedVersion::base);
        Version next;
        if (part.isPresent()) {
            next = base.orElse(Version.ZERO).raised(part.get());
        } else if (now.release() && base.isPresent()) {
            // Nothing has changed since: whoever releases again changes the least.
            next = base.get().raised(Bump.PATCH);
        } else {
            next = aimedAt(now);
        }
        if (atLeast.isPresent() && next.finalRelease().compareTo(atLeast.get().finalRelease()) < 0) {
            if (part.isPresent()) {
                throw tooLow(next, part.get(), atLeast.get());
            }
            next = atLeast.get();
        }
        return kind.isPresent() ? preRelease(next, base, kind.get()) : next;
    }

    private static ProblemException tooLow(Version next, Bump part, Version atLeast) {
        return new ProblemException(new Problem(
                "The release " + next.text() + " would be lower than " + atLeast.text() + ".",
                "-Dversion.part=" + part.name().toLowerCase(Locale.ROOT),
                "The changes ask for " + atLeast.text()
                        + ": `version.atLeast`, or what release-notes:next-version found.",
                "Take a greater part, or `auto`."));
    }

    /** What the version of the checkout is on the way to: a pre-release only where the project names one. */
    private static Version aimedAt(DerivedVersion now) {
        String version = now.version();
        String suffix = "-SNAPSHOT";
        if (version.endsWith(suffix)
                && Version.read(version.substring(0, version.length() - suffix.length()))
                        instanceof TagReading.Release named
                && named.version().triple().equals(now.target())) {
            return named.version();
        }
        if (Version.read(now.target()) instanceof TagReading.Release target) {
            return target.version();
        }
        throw new ProblemException(new Problem(
                "The version " + version + " leads to no release.",
                now.origin().text(),
                "A release's version has up to three numbers, perhaps with a pre-release.",
                "State a version such as 1.2.3, or none."));
    }

    private static Version preRelease(Version target, Optional<Version> base, PreRelease.Kind kind) {
        Version release = target.finalRelease();
        if (base.isPresent() && base.get().preRelease().isPresent()) {
            Version last = base.get();
            PreRelease.Kind lastKind = last.preRelease().orElseThrow().kind();
            boolean same = last.finalRelease().compareTo(release) == 0;
            if (same && lastKind == kind) {
                return last.nextPreRelease();
            }
            if (same && lastKind.compareTo(kind) > 0) {
                throw new ProblemException(new Problem(
                        "After " + last.text() + " there is no " + kind.name().toLowerCase(Locale.ROOT) + ".",
                        "-Dversion.preRelease",
                        "It would be sorted before the last pre-release.",
                        "Ask for " + lastKind.name().toLowerCase(Locale.ROOT)
                                + " or a later kind, or for the release."));
            }
        }
        String text = release.triple()
                + switch (kind) {
                    case ALPHA -> "-alpha-1";
                    case BETA -> "-beta-1";
                    case MILESTONE -> "-M1";
                    case RC -> "-rc1";
                };
        return ((TagReading.Release) Version.read(text)).version();
    }

    /** For people. */
    public String text() {
        String from = base.isPresent()
                ? Count.of(distance, "commit") + " past " + base.get().text()
                : "no release yet";
        return version.text() + "\n" + from + ", the tag would be " + tag + "\n";
    }

    /** One object, schema 1. */
    public String json() {
        return JsonMap.report()
                .add("version", version.text())
                .add("base", base.map(Version::text).orElse(null))
                .add("distance", distance)
                .add("tag", tag)
                .line();
    }
}
