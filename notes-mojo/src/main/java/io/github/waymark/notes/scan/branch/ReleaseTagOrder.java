package io.github.waymark.notes.scan.branch;

import java.util.Comparator;

/** The orders of release tags. A separate class, as it need not be loaded when the result is cached. */
final class ReleaseTagOrder {

    /** By time, and among tags of the same second by version and name. */
    static final Comparator<ReleaseTag> BY_TIME = Comparator.comparing(ReleaseTag::time)
            .thenComparing(ReleaseTag::version)
            .thenComparing(ReleaseTag::tag);

    static final Comparator<ReleaseTag> BY_VERSION = Comparator.comparing(ReleaseTag::version)
            .thenComparing(ReleaseTag::time)
            .thenComparing(ReleaseTag::tag);

    /** The last in this order names a commit with several tags: a final release rather than a pre-release, then the later tag. */
    static final Comparator<ReleaseTag> BY_RANK =
            Comparator.comparing(ReleaseTag::isFinal).thenComparing(BY_TIME);

    private ReleaseTagOrder() {}
}
