package io.github.waymark.notes.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The releases of a line, newest first, as they are put together and cut to what is asked for. */
final class ReleaseBuckets {

    private final List<ReleaseBucket> buckets;

    ReleaseBuckets(List<ReleaseBucket> newestFirst) {
        this.buckets = new ArrayList<>(newestFirst);
    }

    List<ReleaseBucket> list() {
        return buckets;
    }

    /** Gives the notes of pre-releases to their final release, where it came. Milestones of what never came stay by themselves. */
    void collapsePreReleases() {
        for (int i = buckets.size() - 1; i > 0; i--) {
            ReleaseBucket preRelease = buckets.get(i);
            if (preRelease.isPreRelease()) {
                ReleaseBucket release = finalAbove(i);
                if (release != null) {
                    release.takeOver(preRelease);
                    buckets.remove(i);
                }
            }
        }
    }

    private @Nullable ReleaseBucket finalAbove(int place) {
        for (int i = place - 1; i >= 0; i--) {
            ReleaseBucket above = buckets.get(i);
            if (above.isFinal() && above.aimsAtSame(buckets.get(place))) {
                return above;
            }
        }
        return null;
    }

    /** Where the release from a commit stands, alone or within its final release; -1 when it is not there. */
    int placeOf(String commit) {
        for (int i = 0; i < buckets.size(); i++) {
            if (buckets.get(i).isFrom(commit)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the last of the pre-releases stands that prepare the same release as the one at a place. */
    int lastOfSame(int place) {
        int last = place;
        while (last + 1 < buckets.size()
                && buckets.get(last + 1).isPreRelease()
                && buckets.get(last + 1).aimsAtSame(buckets.get(place))) {
            last++;
        }
        return last;
    }

    /** Keeps so many of the newest. */
    void keep(int count) {
        buckets.subList(Math.min(count, buckets.size()), buckets.size()).clear();
    }

    void keepOnly(Predicate<ReleaseBucket> wanted) {
        buckets.removeIf(wanted.negate());
    }
}
