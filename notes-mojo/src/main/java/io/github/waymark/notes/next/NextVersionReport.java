package io.github.waymark.notes.next;

import io.github.waymark.notes.json.Json;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the next version to programs, and whether a proposed one is enough. */
public final class NextVersionReport {

    private static final int SCHEMA = 1;

    private NextVersionReport() {}

    /** One JSON object. */
    public static String json(NextVersion next) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("version", next.version().text());
        tree.put("base", next.base().map(Version::text).orElse(null));
        tree.put(
                "bump",
                next.bump().map(bump -> bump.name().toLowerCase(Locale.ROOT)).orElse("none"));
        tree.put("because", next.because());
        return Json.of(tree);
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
