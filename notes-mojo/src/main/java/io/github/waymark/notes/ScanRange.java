package io.github.waymark.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of the history is asked for.
 *
 * @param branch a branch, tag or commit; empty for what is checked out, working tree included
 * @param wholeHistory from the first release on; else only the series that the branch belongs to
 * @param earliest name of the oldest release to show; stronger than {@code wholeHistory}
 * @param releases names of the only releases to show; none means all
 * @param untracked whether notes that git does not know count
 * @param as shows what is not released as this version
 * @param asDate the date of {@code as}
 * @param allowShallow whether a shallow clone that may give wrong answers is only warned of
 */
public record ScanRange(
        Optional<String> branch,
        boolean wholeHistory,
        Optional<String> earliest,
        List<String> releases,
        boolean untracked,
        Optional<String> as,
        Optional<Instant> asDate,
        boolean allowShallow) {

    /** The series that is checked out, with its working tree. */
    public static final ScanRange CURRENT = new ScanRange(
            Optional.empty(), false, Optional.empty(), List.of(), true, Optional.empty(), Optional.empty(), false);

    public ScanRange {
        releases = List.copyOf(releases);
    }

    /** The same of another branch, tag or commit, without a working tree; what is not released there isn't {@code as}. */
    public ScanRange of(String otherBranch) {
        return new ScanRange(
                Optional.of(otherBranch),
                wholeHistory,
                earliest,
                releases,
                untracked,
                Optional.empty(),
                Optional.empty(),
                allowShallow);
    }

    /** The same of these releases only; of all, where none is named. */
    public ScanRange only(List<String> names) {
        return new ScanRange(branch, wholeHistory, earliest, names, untracked, as, asDate, allowShallow);
    }

    /** The same from the first release on. */
    public ScanRange whole() {
        return new ScanRange(branch, true, earliest, releases, untracked, as, asDate, allowShallow);
    }
}
