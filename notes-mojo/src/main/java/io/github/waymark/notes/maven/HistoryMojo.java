package io.github.waymark.notes.maven;

import io.github.waymark.history.Archive;
import io.github.waymark.history.GitFolder;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.notes.Extent;
import io.github.waymark.notes.NoteBook;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.home.Home;
import io.github.waymark.notes.scan.GitNotes;
import io.github.waymark.notes.scan.RecordedNotes;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals share that ask the history: which part of it. */
abstract class HistoryMojo extends NotesMojo {

    private static final String RECORD = "releases.record";

    /** Shows all releases, not only those of the series that is checked out. */
    @Parameter(property = "release-notes.wholeHistory", defaultValue = "false")
    private boolean wholeHistory;

    /** The only releases to show, as {@code 1.2.0} or the tag's name, with commas between them. */
    @Parameter(property = "release-notes.version")
    private List<String> version = List.of();

    /** Whether notes count that git doesn't know yet; true where it isn't set, but not in continuous integration ({@code CI}). */
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

    /** Opens the notes of the repository; without one, those of a source archive that has a record of them. */
    final NoteBook open(Home home, Config config) {
        Path record = record(home);
        if (home.git().isEmpty() && Files.isRegularFile(record)) {
            return RecordedNotes.of(home.top(), config.rules(), text(record), home.seenFromTop(record));
        }
        return GitNotes.of(
                folder(home),
                config.rules(),
                environment(),
                userHome(),
                BuildMemory.of(session()),
                System.currentTimeMillis(),
                line -> getLog().debug(line));
    }

    /** The file that tells in a source archive what git told. */
    static Path record(Home home) {
        return home.folder().resolve(home.directory()).resolve(RECORD);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the repository for other questions. */
    final Archive archive(Home home) {
        return JGitHistory.archive(folder(home), environment(), userHome());
    }

    private static GitFolder folder(Home home) {
        return home.git()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "There is no git repository here.",
                        home.folder().toString(),
                        "Which note belongs to which release is told by the history.",
                        "Run the goal in a clone of the repository, or set -Drelease-notes.skip. `mvn release-notes:cache`"
                                + " writes a record there that serves without git.")));
    }

    /** The part of the history that is asked for. */
    final Extent extent(Config config) {
        Optional<Instant> date = Optional.ofNullable(asDate).map(text -> time(text, "release-notes.asDate"));
        return new Extent(
                config.branch(),
                wholeHistory || config.wholeHistory(),
                config.earliest(),
                version,
                untracked(),
                Optional.ofNullable(asVersion),
                date,
                allowShallow);
    }

    private boolean untracked() {
        if (includeUntracked != null) {
            return includeUntracked;
        }
        String ci =
                session().getUserProperties().getProperty("ci", environment().getOrDefault("CI", "false"));
        return ci.equals("false");
    }

    /** Tells what a scan left out. */
    final void warn(Scan scan) {
        for (Problem warning : scan.warnings()) {
            getLog().warn(warning.text());
        }
    }
}
