package io.github.waymark.notes.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collapses and selects the releases of a branch, newest first. */
final class ReleaseBuckets {

    private final List<ReleaseBucket> buckets;

    ReleaseBuckets(List<ReleaseBucket> newestFirst) {
        this.buckets = new ArrayList<>(newestFirst);
    }

    List<ReleaseBucket> list() {
        return buckets;
    }

    /** Moves the notes of pre-releases to their final release, if there is one. */
    void collapsePreReleases() {
        for (int i = buckets.size() - 1; i > 0; i--) {
            ReleaseBucket preRelease = buckets.get(i);
            if (preRelease.isPreRelease()) {
                ReleaseBucket release = finalReleaseAfter(i);
                if (release != null) {
                    release.addAll(preRelease);
                    buckets.remove(i);
                }
            }
        }
    }

    private @Nullable ReleaseBucket finalReleaseAfter(int index) {
        for (int i = index - 1; i >= 0; i--) {
            ReleaseBucket candidate = buckets.get(i);
            if (candidate.isFinal() && candidate.hasSameFinalVersion(buckets.get(index))) {
                return candidate;
            }
        }
        return null;
    }

    /** The index of the release that has a commit, itself or in one of its pre-releases; -1 if there is none. */
    int indexOf(String commit) {
        for (int i = 0; i < buckets.size(); i++) {
            if (buckets.get(i).containsCommit(commit)) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the oldest pre-release that leads to the same final release as the one at an index. */
    int lastIndexOfSameVersion(int index) {
        int last = index;
        while (last + 1 < buckets.size()
                && buckets.get(last + 1).isPreRelease()
                && buckets.get(last + 1).hasSameFinalVersion(buckets.get(index))) {
            last++;
        }
        return last;
    }

    /** Keeps only this many of the newest releases. */
    void truncate(int count) {
        buckets.subList(Math.min(count, buckets.size()), buckets.size()).clear();
    }

    void retain(Predicate<ReleaseBucket> condition) {
        buckets.removeIf(condition.negate());
    }
}
