package io.github.waymark.notes.next;

import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Locale;
import java.util.Optional;

/** Writes the next version as JSON, and checks a proposed version. */
public final class NextVersionReport {

    private NextVersionReport() {}

    /** Writes the next version with the reasons. */
    public static String json(NextVersion next) {
        return JsonMap.report()
                .add("version", next.version().text())
                .add("base", next.base().map(Version::text).orElse(null))
                .add(
                        "bump",
                        next.bump()
                                .map(bump -> bump.name().toLowerCase(Locale.ROOT))
                                .orElse("none"))
                .add("because", next.because())
                .text();
    }

    /**
     * Checks that a proposed version is high enough.
     *
     * @throws ProblemException if it is lower than the version that the notes require, or is not a version
     */
    public static void requireEnough(String proposed, NextVersion next) {
        TagReading reading = TagPattern.standard(Optional.empty()).read(proposed);
        if (!(reading instanceof TagReading.Release release)) {
            throw new ProblemException(new Problem(
                    "Invalid version '" + proposed + "'.",
                    "-Drelease-notes.proposed",
                    "It can't be compared with the version that the notes require.",
                    "Set it to a version such as " + next.version().text() + "."));
        }
        // A pre-release contains the same changes as its final release.
        if (release.version().finalRelease().compareTo(next.version()) < 0) {
            throw new ProblemException(new Problem(
                    "The version " + proposed + " is too low: the notes require "
                            + next.version().text() + ".",
                    "-Drelease-notes.proposed, " + String.join("; ", next.because()),
                    "The version must reflect the changes that the notes describe.",
                    "Release " + next.version().text() + ", or correct the sections of the notes."));
        }
    }
}
