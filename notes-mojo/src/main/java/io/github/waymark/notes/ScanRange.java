package io.github.waymark.notes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The part of the history to show.
 *
 * @param branch a branch, tag or commit; empty for the checked-out commit, including the working tree
 * @param wholeHistory whether to start at the first release; otherwise only the series of the branch is shown
 * @param earliest name of the oldest release to show; takes precedence over {@code wholeHistory}
 * @param releases names of the only releases to show; empty for all
 * @param untracked whether notes that git does not track are included
 * @param as the version to show unreleased notes as
 * @param asDate the date of {@code as}
 * @param allowShallow whether a shallow clone that may lead to wrong results only causes a warning
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

    /** The series of the checked-out branch, including the working tree. */
    public static final ScanRange CURRENT = new ScanRange(
            Optional.empty(), false, Optional.empty(), List.of(), true, Optional.empty(), Optional.empty(), false);

    public ScanRange {
        releases = List.copyOf(releases);
    }

    /** The same range of another branch, tag or commit, without the working tree and {@code as}. */
    public ScanRange forBranch(String otherBranch) {
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

    /** The same range, limited to these releases; an empty list means all. */
    public ScanRange withReleases(List<String> names) {
        return new ScanRange(branch, wholeHistory, earliest, names, untracked, as, asDate, allowShallow);
    }

    /** The same range, but a shallow clone that may lead to wrong results is a problem. */
    public ScanRange completeOnly() {
        return new ScanRange(branch, wholeHistory, earliest, releases, untracked, as, asDate, false);
    }

    /** The same range, starting at the first release. */
    public ScanRange withWholeHistory() {
        return new ScanRange(branch, true, earliest, releases, untracked, as, asDate, allowShallow);
    }
}
