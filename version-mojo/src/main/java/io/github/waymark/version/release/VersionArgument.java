package io.github.waymark.version.release;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Optional;

/** The part of a version that a release increments. */
public enum VersionArgument {
    /** The part that the commits request. */
    AUTO,
    MAJOR,
    MINOR,
    PATCH;

    /** The bump; empty if the commits determine it. */
    public Optional<Bump> bump() {
        return this == AUTO ? Optional.empty() : Optional.of(Bump.valueOf(name()));
    }

    /** The version of a release in the value of a property. */
    public static Version version(String text, String property) {
        if (Version.read(text) instanceof TagReading.Release release) {
            return release.version();
        }
        throw new ProblemException(new Problem(
                "Invalid version '" + text + "'.",
                "-D" + property,
                "It sets the lowest version of the next release.",
                "Use a version such as 1.2.3."));
    }
}
