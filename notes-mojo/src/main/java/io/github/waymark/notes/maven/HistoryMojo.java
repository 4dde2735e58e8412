package io.github.waymark.notes.maven;

import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.finding.ReusedId;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base of goals that read the history, with the parameters that select a part of it. */
abstract class HistoryMojo extends NotesMojo {

    /** Whether to show all releases, not only those of the series that is checked out. */
    @Parameter(property = "release-notes.wholeHistory", defaultValue = "false")
    private boolean wholeHistory;

    /**
     * The releases to show, such as {@code 1.2.0}, the name of a tag, or the title of unreleased notes, separated by commas; by default
     * all.
     */
    @Parameter(property = "release-notes.version")
    private List<String> version = List.of();

    /** Whether to include notes that are not tracked by git; by default true, but false on a CI server. */
    @Parameter(property = "release-notes.includeUntracked")
    private @Nullable Boolean includeUntracked;

    /** Shows unreleased notes under this version, as if its tag existed. */
    @Parameter(property = "release-notes.asVersion")
    private @Nullable String asVersion;

    /** The release date of {@code asVersion}, such as {@code 2026-11-22}. */
    @Parameter(property = "release-notes.asDate")
    private @Nullable String asDate;

    /** Whether to continue with a warning in a shallow clone, where notes may be shown under a wrong release. */
    @Parameter(property = "release-notes.allowShallow", defaultValue = "false")
    private boolean allowShallow;

    /** Opens the notes. */
    final ProductNotes open(ReleasedProduct product) {
        return buildContext().open(product);
    }

    /** The part of the history that the parameters and settings select. */
    final ScanRange scanRange(ProductNotes notes) {
        return notes.named(scanRange(notes.product().config()));
    }

    /** The same part, where unreleased notes can't be requested by their title. */
    final ScanRange scanRange(Config config) {
        Optional<Instant> date = asDate == null ? Optional.empty() : Optional.of(time(asDate, "release-notes.asDate"));
        requireVersion(config);
        return new ScanRange(
                config.branch(),
                wholeHistory || config.wholeHistory(),
                config.earliest(),
                version,
                includeUntracked == null ? !build().isOnCiServer() : includeUntracked,
                Optional.ofNullable(asVersion),
                date,
                allowShallow);
    }

    private void requireVersion(Config config) {
        if (asVersion == null && asDate != null) {
            throw new ProblemException(new Problem(
                    "-Drelease-notes.asDate is set without a version.",
                    "-Drelease-notes.asDate=" + asDate,
                    "It is the release date of the version that -Drelease-notes.asVersion sets.",
                    "Set the version too: -Drelease-notes.asVersion=1.2.0."));
        }
        if (asVersion != null
                && !(config.conventions().tags().read(asVersion) instanceof TagReading.Release)
                && !(Version.read(asVersion) instanceof TagReading.Release)) {
            throw new ProblemException(new Problem(
                    "Invalid release version '" + asVersion + "'.",
                    "-Drelease-notes.asVersion",
                    "A tag with this name would not be a release tag.",
                    "Use the name of the future tag, such as 1.2.0 or v1.2.0-RC1."));
        }
    }

    /** Fails if a requested release does not exist, because the page would be empty. */
    final void requireKnown(ProductNotes notes, ScanRange scanRange, Predicate<String> known) {
        for (String name : scanRange.releases()) {
            if (!known.test(name)) {
                throw new ProblemException(notes.unknown(name, scanRange));
            }
        }
    }

    /** Warns about a release without notes, which is shown with a sentence only. */
    final void warnWithoutNotes(String release, Config config) {
        getLog().warn(new Problem(
                        "The release " + release + " has no notes.",
                        "release " + release,
                        "Only a sentence is shown for it: " + config.pages().noNotes(),
                        "Create a note with `mvn release-notes:new`, or set `no_notes` to another sentence.")
                .text());
    }

    /** Scans the history and logs what was left out. */
    final Scan scan(ProductNotes notes, ScanRange scanRange) {
        return logWarnings(notes.scan(scanRange));
    }

    /** Logs what a scan left out. */
    final Scan logWarnings(Scan scan) {
        for (Problem warning : scan.warnings()) {
            getLog().warn(warning.text());
        }
        new TreeMap<>(scan.reused())
                .forEach((path, release) ->
                        getLog().warn(ReusedId.finding(path, release).line()));
        return scan;
    }
}
