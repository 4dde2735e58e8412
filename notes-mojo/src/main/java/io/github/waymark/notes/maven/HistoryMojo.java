package io.github.waymark.notes.maven;

import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.config.Config;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that ask the history: which part of it. */
abstract class HistoryMojo extends NotesMojo {

    /** Shows all releases, not only those of the series that is checked out. */
    @Parameter(property = "release-notes.wholeHistory", defaultValue = "false")
    private boolean wholeHistory;

    /** The only releases to show, as {@code 1.2.0} or the tag's name, with commas between them. */
    @Parameter(property = "release-notes.version")
    private List<String> version = List.of();

    /** Whether notes count that git doesn't know yet; true where it isn't set, but not on a CI server. */
    @Parameter(property = "release-notes.includeUntracked")
    private @Nullable Boolean includeUntracked;

    /** Shows what is not released yet as this version, as it will be once the tag is there. */
    @Parameter(property = "release-notes.asVersion")
    private @Nullable String asVersion;

    /** The date of {@code asVersion}, such as {@code 2026-11-22}. */
    @Parameter(property = "release-notes.asDate")
    private @Nullable String asDate;

    /** Goes on in a shallow clone, with a warning, although notes may be shown under a wrong release. */
    @Parameter(property = "release-notes.allowShallow", defaultValue = "false")
    private boolean allowShallow;

    /** Opens the notes. */
    final ProductNotes open(ReleasedProduct product) {
        return buildContext().open(product);
    }

    /** The part of the history that is asked for. */
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
                    "There is a date of a release, but no version.",
                    "-Drelease-notes.asDate=" + asDate,
                    "It is the date of what is shown as a version before its tag is there.",
                    "Name that version too: -Drelease-notes.asVersion=1.2.0."));
        }
        if (asVersion != null
                && !(config.rules().tags().read(asVersion) instanceof TagReading.Release)
                && !(Version.read(asVersion) instanceof TagReading.Release)) {
            throw new ProblemException(new Problem(
                    "This is no version of a release: " + asVersion,
                    "-Drelease-notes.asVersion",
                    "A tag of that name would be no release, so the pages would never look like this.",
                    "Write it as the tag will be named, such as 1.2.0 or v1.2.0-RC1."));
        }
    }

    /** Fails when a release is asked for by a name that none has, so that nobody takes an empty page for an answer. */
    final void requireKnown(ProductNotes notes, ScanRange scanRange, Predicate<String> known) {
        for (String name : scanRange.releases()) {
            if (!known.test(name)) {
                throw new ProblemException(notes.unknown(name, scanRange));
            }
        }
    }

    /** A scan, with what it left out told. */
    final Scan scan(ProductNotes notes, ScanRange scanRange) {
        return warned(notes.scan(scanRange));
    }

    /** Tells what a scan left out. */
    final Scan warned(Scan scan) {
        for (Problem warning : scan.warnings()) {
            getLog().warn(warning.text());
        }
        return scan;
    }
}
