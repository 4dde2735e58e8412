package io.github.waymark.notes.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The releases of a line, newest first, as they are put together and cut to what is asked for. */
final class Shelves {

    private final List<Shelf> shelves;

    Shelves(List<Shelf> newestFirst) {
        this.shelves = new ArrayList<>(newestFirst);
    }

    List<Shelf> list() {
        return shelves;
    }

    /** Gives the notes of pre-releases to their final release, where it came. Milestones of what never came stay by themselves. */
    void collapsePreReleases() {
        for (int i = shelves.size() - 1; i > 0; i--) {
            Shelf preRelease = shelves.get(i);
            if (preRelease.isPreRelease()) {
                Shelf release = finalAbove(i);
                if (release != null) {
                    release.takeOver(preRelease);
                    shelves.remove(i);
                }
            }
        }
    }

    private @Nullable Shelf finalAbove(int place) {
        for (int i = place - 1; i >= 0; i--) {
            Shelf above = shelves.get(i);
            if (above.isFinal() && above.aimsAtSame(shelves.get(place))) {
                return above;
            }
        }
        return null;
    }

    /** Where the release from a commit stands, alone or within its final release; -1 when it is not there. */
    int placeOf(String commit) {
        for (int i = 0; i < shelves.size(); i++) {
            if (shelves.get(i).isFrom(commit)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last of the pre-releases stands that prepare the same release as the one at a place. */
    int lastOfSame(int place) {
        int last = place;
        while (last + 1 < shelves.size()
                && shelves.get(last + 1).isPreRelease()
                && shelves.get(last + 1).aimsAtSame(shelves.get(place))) {
            last++;
        }
        return last;
    }

    /** Keeps so many of the newest. */
    void keep(int count) {
        shelves.subList(Math.min(count, shelves.size()), shelves.size()).clear();
    }

    void keepOnly(Predicate<Shelf> wanted) {
        shelves.removeIf(wanted.negate());
    }
}
