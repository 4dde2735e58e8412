package io.github.waymark.notes.scan.branch;

import java.util.Comparator;

/** How releases are put in order. Apart from {@link ReleaseTag}, as nothing has to be put in order where the notes are known. */
final class ReleaseTagOrder {

    /** Among tags made in one second the order must not depend on chance: by version, then by name. */
    static final Comparator<ReleaseTag> BY_TIME = Comparator.comparing(ReleaseTag::time)
            .thenComparing(ReleaseTag::version)
            .thenComparing(ReleaseTag::tag);

    static final Comparator<ReleaseTag> BY_VERSION = Comparator.comparing(ReleaseTag::version)
            .thenComparing(ReleaseTag::time)
            .thenComparing(ReleaseTag::tag);

    /** Which one names a commit with several: a release rather than its last candidate, then the later one; the last counts. */
    static final Comparator<ReleaseTag> BY_RANK =
            Comparator.comparing(ReleaseTag::isFinal).thenComparing(BY_TIME);

    private ReleaseTagOrder() {}
}
