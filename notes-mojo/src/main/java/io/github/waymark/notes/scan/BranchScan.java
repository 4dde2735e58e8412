package io.github.waymark.notes.scan;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.NoteConventions;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.scan.branch.ReleaseTag;
import io.github.waymark.notes.scan.branch.SeriesStart;
import io.github.waymark.notes.scan.noteid.NoteKey;
import io.github.waymark.notes.scan.store.BranchNotes;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assigns the notes of a branch to the buckets of its releases, and selects the requested ones. */
final class BranchScan {

    /** The name that reno gives to notes that are not committed. */
    private static final String WORKING_COPY = "*working-copy*";

    private final NoteConventions conventions;
    private final ScanRange scanRange;
    private final BranchNotes branchNotes;
    private final List<Note> notes;
    /** The releases of deleted and missing notes by the keys of their ids; null until it is needed. */
    private @Nullable Map<Long, ReleaseTag> releasesOfMissing;

    /**
     * Prepares a scan.
     *
     * @param notes the current notes
     */
    BranchScan(NoteConventions conventions, ScanRange scanRange, BranchNotes branchNotes, List<Note> notes) {
        this.conventions = conventions;
        this.scanRange = scanRange;
        this.branchNotes = branchNotes;
        this.notes = notes;
    }

    Scan scan() {
        Map<String, ReleaseBucket> byCommit = new HashMap<>();
        List<ReleaseBucket> newestFirst = new ArrayList<>();
        for (ReleaseTag release : branchNotes.newestFirst()) {
            ReleaseBucket bucket = ReleaseBucket.of(release);
            byCommit.put(release.commit(), bucket);
            newestFirst.add(bucket);
        }
        ReleaseBucket unreleased = unreleased();
        for (Note note : notes) {
            ReleaseTag release = release(note);
            (release == null ? unreleased : byCommit.getOrDefault(release.commit(), unreleased)).add(note);
        }
        if (!unreleased.isEmpty()) {
            requireUnusedName(newestFirst);
        }
        boolean isNewRelease = scanRange.as().isPresent() && !isUsedName(newestFirst);
        if (!unreleased.isEmpty() || isNewRelease) {
            newestFirst.add(0, unreleased);
        }
        return new Scan(
                branchNotes.branch(),
                Optional.of(branchNotes.commit()),
                releases(newestFirst),
                latest(),
                reused(),
                branchNotes.warnings());
    }

    /** Also a note that is not committed belongs to the release that has its id: it was renamed, or replaces a deleted one. */
    private @Nullable ReleaseTag release(Note note) {
        if (note.isCommitted()) {
            return branchNotes.released().get(note.path());
        }
        Map<Long, ReleaseTag> known = releasesOfMissing;
        if (known == null) {
            Set<String> present = new HashSet<>();
            notes.forEach(one -> present.add(one.path()));
            known = new HashMap<>(branchNotes.deleted());
            for (Map.Entry<String, ReleaseTag> released : branchNotes.released().entrySet()) {
                if (!present.contains(released.getKey())) {
                    known.put(NoteKey.of(released.getKey()), released.getValue());
                }
            }
            releasesOfMissing = known;
        }
        return known.get(NoteKey.of(note.id()));
    }

    private Map<String, String> reused() {
        Map<String, String> reused = new HashMap<>();
        if (!branchNotes.deleted().isEmpty()) {
            for (Note note : notes) {
                ReleaseTag release = branchNotes.deleted().get(NoteKey.of(note.id()));
                if (release != null) {
                    reused.put(note.path(), release.name());
                }
            }
        }
        return reused;
    }

    private List<Release> releases(List<ReleaseBucket> newestFirst) {
        ReleaseBuckets buckets = new ReleaseBuckets(newestFirst);
        if (conventions.collapsePreReleases()) {
            buckets.collapsePreReleases();
        }
        if (branchNotes.start().isPresent()) {
            cutAtSeriesStart(buckets, branchNotes.start().get());
        }
        if (!scanRange.releases().isEmpty()) {
            buckets.retain(bucket -> bucket.hasName(scanRange.releases()));
        }
        List<Release> releases = new ArrayList<>();
        for (ReleaseBucket bucket : buckets.list()) {
            releases.add(bucket.release());
        }
        return releases;
    }

    private static void cutAtSeriesStart(ReleaseBuckets buckets, SeriesStart.Start start) {
        int index = buckets.indexOf(start.commit());
        if (index >= 0) {
            buckets.truncate(start.included() ? buckets.lastIndexOfSameVersion(index) + 1 : index);
        }
    }

    private ReleaseBucket unreleased() {
        if (scanRange.as().isPresent()) {
            return futureRelease(scanRange.as().get());
        }
        return new ReleaseBucket(
                unreleasedName(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(branchNotes.commit()),
                Optional.empty());
    }

    /** The unreleased notes as the release that is requested with {@code as}. */
    private ReleaseBucket futureRelease(String name) {
        Optional<Version> version = conventions.tags().read(name) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
        return new ReleaseBucket(
                name, version, Optional.of(name), Optional.of(branchNotes.commit()), scanRange.asDate());
    }

    private void requireUnusedName(List<ReleaseBucket> released) {
        if (isUsedName(released)) {
            throw new ProblemException(new Problem(
                    "The release " + scanRange.as().orElse("") + " already exists.",
                    "-Drelease-notes.asVersion",
                    "Notes that were added after it would be shown as part of it.",
                    "Set the version of the next release; `mvn release-notes:next-version` prints it."));
        }
    }

    private boolean isUsedName(List<ReleaseBucket> released) {
        if (scanRange.as().isEmpty()) {
            return false;
        }
        List<String> name = List.of(scanRange.as().get());
        return released.stream().anyMatch(bucket -> bucket.hasName(name));
    }

    private String unreleasedName() {
        for (Note note : notes) {
            if (note.isCommitted() && !branchNotes.released().containsKey(note.path())) {
                return branchNotes.nameOfTip();
            }
        }
        return WORKING_COPY;
    }

    private Optional<Release> latest() {
        return branchNotes.base().isEmpty()
                ? Optional.empty()
                : Optional.of(ReleaseBucket.of(branchNotes.base().get()).release());
    }

    /** The scan of a repository without commits, which has only the notes of the working tree. */
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
