package io.github.waymark.notes.gate;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteId;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.Series;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Checks whether the next release, or the release at HEAD, has the notes that it needs. */
public final class ReleaseGate {

    private final Function<ScanRange, Scan> scans;
    private final Supplier<List<Series>> series;
    private final BiFunction<Scan, Note, NoteText> read;

    /**
     * Creates a check.
     *
     * @param scans scans the history; notes of other modules may be left out
     * @param series the release branches
     * @param read reads the text of a note
     */
    public ReleaseGate(
            Function<ScanRange, Scan> scans, Supplier<List<Series>> series, BiFunction<Scan, Note, NoteText> read) {
        this.scans = scans;
        this.series = series;
        this.read = read;
    }

    /**
     * Checks the release.
     *
     * @param trunk the branch that must contain the notes of all series; empty to skip this check
     */
    public List<Problem> check(ScanRange scanRange, Optional<String> trunk) {
        List<Problem> problems = new ArrayList<>();
        Scan scan = scans.apply(scanRange.withWholeHistory());
        Optional<Release> release = scan.releases().stream().findFirst();
        boolean onTag = release.isPresent()
                && release.get().released()
                && release.get().commit().equals(scan.commit());
        boolean unreleased = release.isPresent() && !release.get().released();
        if (release.isEmpty()
                || !(onTag || unreleased)
                || ownTexts(scan, release.get()).isEmpty()) {
            problems.add(new Problem(
                    "The release has no notes.",
                    "commits since " + scan.latest().map(Release::name).orElse("the first one"),
                    "A release needs at least one note.",
                    "Run `mvn release-notes:new -Drelease-notes.slug=what-changed` and commit the file."));
        } else if (isMajor(release.get()) && preludes(scan, release.get()) == 0) {
            problems.add(new Problem(
                    "The major release has no prelude.",
                    "release " + release.get().name(),
                    "Upgrading to a major release requires work, and the prelude explains why.",
                    "Add `prelude: |` with a text to one of its notes."));
        }
        trunk.ifPresent(branch -> problems.addAll(notForwardPorted(branch)));
        return problems;
    }

    private static boolean isMajor(Release release) {
        return release.version()
                .filter(version -> version.major() > 0 && version.minor() == 0 && version.patch() == 0)
                .map(Version::preRelease)
                .filter(Optional::isEmpty)
                .isPresent();
    }

    private long preludes(Scan scan, Release release) {
        return ownTexts(scan, release).stream()
                .filter(text -> text.prelude().isPresent())
                .count();
    }

    /** The texts of notes, except for imported notes of past releases. */
    private List<NoteText> ownTexts(Scan scan, Release release) {
        return release.notes().stream()
                .map(note -> read.apply(scan, note))
                .filter(text -> text.version().isEmpty()
                        || text.version().equals(Optional.of(release.name()))
                        || text.version().equals(release.version().map(Version::text)))
                .toList();
    }

    /** Notes that are only in a series: the bug that such a note describes as fixed would be in the next release again. */
    private List<Problem> notForwardPorted(String trunk) {
        Map<NoteId, String> known = new HashMap<>();
        for (Release release : scans.apply(ScanRange.CURRENT.withWholeHistory().forBranch(trunk))
                .releases()) {
            release.notes().forEach(note -> known.put(note.id(), note.path()));
        }
        List<Problem> problems = new ArrayList<>();
        for (Series one : series.get()) {
            for (Release release :
                    scans.apply(ScanRange.CURRENT.forBranch(one.ref())).releases()) {
                for (Note note : release.notes()) {
                    if (!known.containsKey(note.id())) {
                        problems.add(missing(one, note, trunk));
                    }
                }
            }
        }
        return problems;
    }

    private static Problem missing(Series series, Note note, String trunk) {
        return new Problem(
                "A note of " + series.name() + " is not on " + trunk + ".",
                note.path(),
                "The change in this series would be missing from the next release.",
                "Port the change and its note to " + trunk
                        + " (`git cherry-pick -x`), or add the note's id to `ignore_notes` there.");
    }
}
