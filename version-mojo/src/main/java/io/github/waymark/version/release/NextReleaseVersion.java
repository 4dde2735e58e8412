package io.github.waymark.version.release;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.TakenTarget;
import io.github.waymark.history.VersionTag;
import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import io.github.waymark.version.Bump;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The next release of HEAD.
 *
 * @param version its version
 * @param base the last release; empty if there is none
 * @param distance commits since the base
 * @param tag the name of its tag
 */
public record NextReleaseVersion(Version version, Optional<Version> base, int distance, String tag) {

    /**
     * The next version of a checkout.
     *
     * @param part the part of the version to increment; empty for what the commits or the project request
     * @param atLeast the lowest version that the release may have
     * @param kind the kind of pre-release; empty for the final release
     * @throws ProblemException if the part leads to a version lower than {@code atLeast}
     */
    public static Version of(
            DerivedVersion now, Optional<Bump> part, Optional<Version> atLeast, Optional<PreRelease.Kind> kind) {
        Optional<Version> base = now.calculated().flatMap(CalculatedVersion::base);
        Version next;
        if (part.isPresent()) {
            next = base.orElse(Version.ZERO).raised(part.get());
        } else if (now.release() && base.isPresent()) {
            // Nothing changed since the last release, so the smallest increment is right.
            next = now.taken().map(TakenTarget::next).orElse(base.get().raised(Bump.PATCH));
        } else if (now.taken().isPresent()) {
            next = now.taken().get().next();
        } else {
            next = target(now);
        }
        if (atLeast.isPresent() && next.finalRelease().compareTo(atLeast.get().finalRelease()) < 0) {
            if (part.isPresent()) {
                throw tooLow(next, part.get(), atLeast.get());
            }
            next = atLeast.get();
        }
        return kind.isPresent()
                ? preRelease(next, base, kind.get())
                : next.withQualifier(base.map(Version::qualifier).orElse(""));
    }

    /** The qualifier of a project's final releases, which the last pre-release can't show; empty if they have none. */
    public static String qualifier(List<VersionTag> tags) {
        return tags.stream()
                .map(VersionTag::version)
                .filter(version -> version.preRelease().isEmpty())
                .max(Comparator.naturalOrder())
                .map(Version::qualifier)
                .orElse("");
    }

    private static ProblemException tooLow(Version next, Bump part, Version atLeast) {
        return new ProblemException(new Problem(
                "The release " + next.text() + " would be lower than " + atLeast.text() + ".",
                "-Dversion.part=" + part.name().toLowerCase(Locale.ROOT),
                "The lowest allowed version is " + atLeast.text()
                        + ", from `version.atLeast` or release-notes:next-version.",
                "Use a larger part, or `auto`."));
    }

    /** The target of the checkout's version; a pre-release only if the project configures one. */
    private static Version target(DerivedVersion now) {
        String version = now.version();
        String suffix = "-SNAPSHOT";
        if (version.endsWith(suffix)
                && Version.read(version.substring(0, version.length() - suffix.length()))
                        instanceof TagReading.Release configured
                && configured.version().triple().equals(now.target())) {
            return configured.version();
        }
        if (Version.read(now.target()) instanceof TagReading.Release target) {
            return target.version();
        }
        throw new ProblemException(new Problem(
                "The version " + version + " can't be released.",
                now.origin().text(),
                "The version of a release has up to three numbers and optionally a pre-release.",
                "Set a version such as 1.2.3, or remove the setting."));
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
                        "A release of kind " + kind.name().toLowerCase(Locale.ROOT) + " can't follow " + last.text()
                                + ".",
                        "-Dversion.preRelease",
                        "Its version would be lower than the last pre-release.",
                        "Use " + lastKind.name().toLowerCase(Locale.ROOT)
                                + " or a later kind, or release the final version."));
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

    /** The version and a line end, for scripts. */
    public String plain() {
        return version.text() + "\n";
    }

    /** The release as text for the log. */
    public String text() {
        String from = base.isPresent()
                ? Count.of(distance, "commit") + " past " + base.get().text()
                : "no release yet";
        return version.text() + "\n" + from + ", the tag would be " + tag + "\n";
    }

    /** The release as one JSON object, schema 1. */
    public String json() {
        return JsonMap.report()
                .add("version", version.text())
                .add("base", base.map(Version::text).orElse(null))
                .add("distance", distance)
                .add("tag", tag)
                .line();
    }
}
