package io.github.waymark.notes.next;

import io.github.waymark.json.JsonMap;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.Locale;
import java.util.Optional;

/** Tells the next version to programs, and whether a proposed one is enough. */
public final class NextVersionReport {

    private NextVersionReport() {}

    /** One JSON object. */
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
     * Compares a version that somebody wants to release.
     *
     * @throws ProblemException when it is lower than what the notes ask for, or is no version
     */
    public static void requireEnough(String proposed, NextVersion next) {
        TagReading reading = TagPattern.standard(Optional.empty()).read(proposed);
        if (!(reading instanceof TagReading.Release release)) {
            throw new ProblemException(new Problem(
                    "The proposed version is no version: " + proposed,
                    "-Drelease-notes.proposed",
                    "It can't be compared with what the notes ask for.",
                    "Give a version such as " + next.version().text() + "."));
        }
        // A pre-release of a version prepares all that the version itself promises.
        if (release.version().finalRelease().compareTo(next.version()) < 0) {
            throw new ProblemException(new Problem(
                    "The version " + proposed + " is too low: the notes ask for "
                            + next.version().text() + ".",
                    "-Drelease-notes.proposed, " + String.join("; ", next.because()),
                    "A version promises what an upgrade brings; a lower one would hide it.",
                    "Release " + next.version().text() + ", or correct the sections of the notes."));
        }
    }
}
