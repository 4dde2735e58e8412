package io.github.waymark.notes.scan;

import io.github.waymark.notes.Extent;
import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Rules;
import io.github.waymark.notes.Scan;
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
final class LineScan {

    /** reno's name for notes that are in no commit yet. */
    private static final String WORKING_COPY = "*working-copy*";

    private final Rules rules;
    private final Extent extent;
    private final LineNotes line;
    private final List<Note> notes;

    /**
     * A scan of a line.
     *
     * @param notes the notes that there are now
     */
    LineScan(Rules rules, Extent extent, LineNotes line, List<Note> notes) {
        this.rules = rules;
        this.extent = extent;
        this.line = line;
        this.notes = notes;
    }

    Scan scan() {
        Map<String, Shelf> byCommit = new HashMap<>();
        List<Shelf> newestFirst = new ArrayList<>();
        for (ReleaseTag release : line.newestFirst()) {
            Shelf shelf = Shelf.of(release);
            byCommit.put(release.commit(), shelf);
            newestFirst.add(shelf);
        }
        Shelf unreleased = unreleased();
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

    private List<Release> releases(List<Shelf> newestFirst) {
        Shelves shelves = new Shelves(newestFirst);
        if (rules.collapsePreReleases()) {
            shelves.collapsePreReleases();
        }
        if (line.start().isPresent()) {
            cut(shelves, line.start().get());
        }
        if (!extent.releases().isEmpty()) {
            shelves.keepOnly(shelf -> shelf.hasName(extent.releases()));
        }
        List<Release> releases = new ArrayList<>();
        for (Shelf shelf : shelves.list()) {
            releases.add(shelf.release());
        }
        return releases;
    }

    private static void cut(Shelves shelves, Cut.Start start) {
        int place = shelves.placeOf(start.commit());
        if (place >= 0) {
            shelves.keep(start.included() ? shelves.lastOfSame(place) + 1 : place);
        }
    }

    private Shelf unreleased() {
        if (extent.as().isPresent()) {
            return as(extent.as().get());
        }
        return new Shelf(
                nameOfUnreleased(), Optional.empty(), Optional.empty(), Optional.of(line.commit()), Optional.empty());
    }

    /** As it will be once the tag is there. */
    private Shelf as(String name) {
        Optional<Version> version = rules.tags().read(name) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
        return new Shelf(name, version, Optional.of(name), Optional.of(line.commit()), extent.asDate());
    }

    private void requireNew(List<Shelf> released) {
        if (extent.as().isEmpty()) {
            return;
        }
        List<String> name = List.of(extent.as().get());
        if (released.stream().anyMatch(shelf -> shelf.hasName(name))) {
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
