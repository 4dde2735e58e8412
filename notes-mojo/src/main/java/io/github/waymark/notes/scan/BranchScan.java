package io.github.waymark.notes.scan;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.notes.scan.store.BranchNotes;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One scan: puts the notes of a line on the shelves of its releases, and takes the shelves that were asked for. */
final class BranchScan {

    /** reno's name for notes that are in no commit yet. */
    private static final String WORKING_COPY = "*working-copy*";

    private final NoteConventions rules;
    private final ScanRange scanRange;
    private final BranchNotes line;
    private final List<Note> notes;

    /**
     * A scan of a line.
     *
     * @param notes the notes that there are now
     */
    BranchScan(NoteConventions rules, ScanRange scanRange, BranchNotes line, List<Note> notes) {
        this.rules = rules;
        this.scanRange = scanRange;
        this.line = line;
        this.notes = notes;
    }

    Scan scan() {
        Map<String, ReleaseBucket> byCommit = new HashMap<>();
        List<ReleaseBucket> newestFirst = new ArrayList<>();
        for (ReleaseTag release : line.newestFirst()) {
            ReleaseBucket bucket = ReleaseBucket.of(release);
            byCommit.put(release.commit(), bucket);
            newestFirst.add(bucket);
        }
        ReleaseBucket unreleased = unreleased();
        for (Note note : notes) {
            ReleaseTag release = line.released().get(note.path());
            (release == null ? unreleased : byCommit.getOrDefault(release.commit(), unreleased)).add(note);
        }
        if (!unreleased.isEmpty()) {
            requireNew(newestFirst);
            newestFirst.add(0, unreleased);
        }
        return new Scan(line.branch(), Optional.of(line.commit()), releases(newestFirst), latest(), line.warnings());
    }

    private List<Release> releases(List<ReleaseBucket> newestFirst) {
        ReleaseBuckets buckets = new ReleaseBuckets(newestFirst);
        if (rules.collapsePreReleases()) {
            buckets.collapsePreReleases();
        }
        if (line.start().isPresent()) {
            seriesStart(buckets, line.start().get());
        }
        if (!scanRange.releases().isEmpty()) {
            buckets.keepOnly(bucket -> bucket.hasName(scanRange.releases()));
        }
        List<Release> releases = new ArrayList<>();
        for (ReleaseBucket bucket : buckets.list()) {
            releases.add(bucket.release());
        }
        return releases;
    }

    private static void seriesStart(ReleaseBuckets buckets, SeriesStart.Start start) {
        int place = buckets.placeOf(start.commit());
        if (place >= 0) {
            buckets.keep(start.included() ? buckets.lastOfSame(place) + 1 : place);
        }
    }

    private ReleaseBucket unreleased() {
        if (scanRange.as().isPresent()) {
            return as(scanRange.as().get());
        }
        return new ReleaseBucket(
                nameOfUnreleased(), Optional.empty(), Optional.empty(), Optional.of(line.commit()), Optional.empty());
    }

    /** As it will be once the tag is there. */
    private ReleaseBucket as(String name) {
        Optional<Version> version = rules.tags().read(name) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
        return new ReleaseBucket(name, version, Optional.of(name), Optional.of(line.commit()), scanRange.asDate());
    }

    private void requireNew(List<ReleaseBucket> released) {
        if (scanRange.as().isEmpty()) {
            return;
        }
        List<String> name = List.of(scanRange.as().get());
        if (released.stream().anyMatch(bucket -> bucket.hasName(name))) {
            throw new ProblemException(new Problem(
                    "There is a release " + name.get(0) + " already.",
                    "-Drelease-notes.asVersion",
                    "Notes that came after it would be shown as if it had them.",
                    "Name the version that is to be released, as `mvn release-notes:next-version` tells it."));
        }
    }

    private String nameOfUnreleased() {
        for (Note note : notes) {
            boolean committed = note.state() == Note.State.COMMITTED || note.state() == Note.State.CHECKED_OUT;
            if (committed && !line.released().containsKey(note.path())) {
                return line.nameOfTip();
            }
        }
        return WORKING_COPY;
    }

    private Optional<Release> latest() {
        return line.newestFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(ReleaseBucket.of(line.newestFirst().get(0)).release());
    }

    /** Before the first commit there are only notes of the working tree. */
    static Scan withoutCommit(Optional<String> branch, ScanRange scanRange, List<Note> notes) {
        ReleaseBucket unreleased = new ReleaseBucket(
                scanRange.as().orElse(WORKING_COPY),
                Optional.empty(),
                scanRange.as(),
                Optional.empty(),
                scanRange.asDate());
        notes.forEach(unreleased::add);
        List<Release> releases = unreleased.isEmpty() ? List.of() : List.of(unreleased.release());
        return new Scan(branch, Optional.empty(), releases, Optional.empty(), List.of());
    }
}
