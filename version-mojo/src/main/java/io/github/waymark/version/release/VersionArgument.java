package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Optional;

/** The part of a version that a release increments. */
public enum VersionArgument {
    /** That which the commits ask for. */
    AUTO,
    MAJOR,
    MINOR,
    PATCH;

    /** The increment; empty where the commits decide. */
    public Optional<Bump> bump() {
        return this == AUTO ? Optional.empty() : Optional.of(Bump.valueOf(name()));
    }

    /** A release's version. */
    public static Version version(String text, String property) {
        if (Version.read(text) instanceof TagReading.Release release) {
            return release.version();
        }
        throw new ProblemException(new Problem(
                "'" + text + "' is no version.",
                "-D" + property,
                "The next release has at least this version.",
                "Write one as 1.2.3."));
    }
}
