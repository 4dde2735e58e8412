package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Locale;
import java.util.Optional;

/** Reads words of the command line about versions. */
public final class Part {

    private Part() {}

    /** {@code major}, {@code minor} or {@code patch}; empty for {@code auto}, where the commits decide. */
    public static Optional<Bump> of(String name, String property) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "auto" -> Optional.empty();
            case "major" -> Optional.of(Bump.MAJOR);
            case "minor" -> Optional.of(Bump.MINOR);
            case "patch" -> Optional.of(Bump.PATCH);
            default ->
                throw new ProblemException(new Problem(
                        "'" + name + "' is no part of a version.",
                        "-D" + property,
                        "It tells how far the next release lies from the last one.",
                        "Use major, minor, patch or auto."));
        };
    }

    /** A release's version. */
    public static Version version(String text, String property) {
        if (Version.read(text) instanceof TagReading.Release release) {
            return release.version();
        }
        throw new ProblemException(new Problem(
                "'" + text + "' is no version.",
                "-D" + property,
                "It tells which version the next release has at least.",
                "Write one as 1.2.3."));
    }

    /** {@code alpha}, {@code beta}, {@code milestone} or {@code rc}; empty for a final release. */
    public static Optional<PreRelease.Kind> preRelease(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> Optional.empty();
            case "alpha" -> Optional.of(PreRelease.Kind.ALPHA);
            case "beta" -> Optional.of(PreRelease.Kind.BETA);
            case "milestone", "m" -> Optional.of(PreRelease.Kind.MILESTONE);
            case "rc" -> Optional.of(PreRelease.Kind.RC);
            default ->
                throw new ProblemException(new Problem(
                        "'" + name + "' is no kind of pre-release.",
                        "-Dversion.preRelease",
                        "Only kinds that all Mavens sort alike are made.",
                        "Use alpha, beta, milestone or rc, or leave it out for a final release."));
        };
    }
}
