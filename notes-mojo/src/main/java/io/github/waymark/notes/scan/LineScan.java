package io.github.waymark.notes.scan;

import io.github.waymark.notes.Extent;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Rules;
import io.github.waymark.notes.Scan;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One scan: puts the notes of a line on the shelves of its releases. */
final class LineScan {

    /** reno's name for notes that are in no commit yet. */
    private static final String WORKING_COPY = "*working-copy*";

    private final Rules rules;
    private final Extent extent;
    private final ReleaseTags tags;
    private final Line line;
    private final String commit;
    private final Attribution attribution;
    private final List<Note> notes;
    private final Map<String, Shelf> shelves = new HashMap<>();

    /**
     * A scan of a line.
     *
     * @param committed paths of the notes in the line's tip
     * @param notes the notes that there are now
     */
    LineScan(
            Rules rules,
            Extent extent,
            ReleaseTags tags,
            Line line,
            String commit,
            List<String> committed,
            List<Note> notes,
            NoteTrees trees) {
        this.rules = rules;
        this.extent = extent;
        this.tags = tags;
        this.line = line;
        this.commit = commit;
        this.notes = notes;
        this.attribution = Attribution.of(committed, line.oldestFirst(), trees);
    }

    /** What is asked for, from a start on. */
    Scan scan(Optional<String> branch, Optional<Cut.Start> start, List<Problem> warnings) {
        List<Shelf> newestFirst = new ArrayList<>();
        for (ReleaseTag release : line.newestFirst()) {
            Shelf shelf = Shelf.of(release);
            shelves.put(release.commit(), shelf);
            newestFirst.add(shelf);
        }
        Shelf unreleased = unreleased();
        place(unreleased);
        if (!unreleased.isEmpty()) {
            newestFirst.add(0, unreleased);
        }
        Shelves all = new Shelves(newestFirst);
        if (rules.collapsePreReleases()) {
            all.collapsePreReleases();
        }
        start.ifPresent(from -> cut(all, from));
        if (!extent.releases().isEmpty()) {
            all.keepOnly(this::isWanted);
        }
        return new Scan(branch, Optional.of(commit), releases(all), latest(), warnings);
    }

    private void place(Shelf unreleased) {
        for (Note note : notes) {
            ReleaseTag release = attribution.releaseOf(note.path());
            Shelf shelf = release == null ? unreleased : shelves.get(release.commit());
            if (shelf != null) {
                shelf.add(note);
            }
        }
    }

    private Shelf unreleased() {
        if (extent.as().isPresent()) {
            return as(extent.as().get());
        }
        return new Shelf(nameOfUnreleased(), Optional.empty(), Optional.empty(), Optional.of(commit), Optional.empty());
    }

    /** As it will be once the tag is there. */
    private Shelf as(String name) {
        Optional<Version> version = rules.tags().read(name) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
        return new Shelf(name, version, Optional.of(name), Optional.of(commit), extent.asDate());
    }

    private String nameOfUnreleased() {
        boolean committed = false;
        for (Note note : notes) {
            committed |= isCommitted(note) && attribution.releaseOf(note.path()) == null;
        }
        return committed ? line.nameOfTip() : WORKING_COPY;
    }

    private static boolean isCommitted(Note note) {
        return note.state() == Note.State.COMMITTED || note.state() == Note.State.CHECKED_OUT;
    }

    private void cut(Shelves all, Cut.Start start) {
        int place = all.placeOf(start.commit());
        if (place < 0) {
            return;
        }
        all.keep(start.included() ? all.lastOfSame(place) + 1 : place);
    }

    private boolean isWanted(Shelf shelf) {
        for (String name : extent.releases()) {
            String tagged = tags.commitOf(name);
            if (shelf.name().equals(name) || (tagged != null && shelf.isFrom(tagged))) {
                return true;
            }
        }
        return false;
    }

    private static List<Release> releases(Shelves all) {
        List<Release> releases = new ArrayList<>();
        for (Shelf shelf : all.list()) {
            releases.add(shelf.release());
        }
        return releases;
    }

    private Optional<Release> latest() {
        return line.newestFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(Shelf.of(line.newestFirst().get(0)).release());
    }

    /** Before the first commit there are only notes of the working tree. */
    static Scan withoutCommit(Optional<String> branch, Extent extent, List<Note> notes) {
        Shelf unreleased = new Shelf(
                extent.as().orElse(WORKING_COPY), Optional.empty(), extent.as(), Optional.empty(), extent.asDate());
        notes.forEach(unreleased::add);
        List<Release> releases = unreleased.isEmpty() ? List.of() : List.of(unreleased.release());
        return new Scan(branch, Optional.empty(), releases, Optional.empty(), List.of());
    }
}
