package io.github.waymark.releases.request;

import java.util.Locale;

/** When the releases of a deliverable are made. */
public enum ReleaseModel {
    /** Whenever needed within a series. */
    CYCLE_WITH_INTERMEDIARY,
    /** Milestones and release candidates, then a final release. */
    CYCLE_WITH_MILESTONES,
    /** Some weeks after the other deliverables of the series. */
    CYCLE_TRAILING,
    /** Release candidates, then a final release. */
    CYCLE_WITH_RC,
    /** At the end of a series, without a request by the team. */
    CYCLE_AUTOMATIC,
    /** Never. */
    UNTAGGED,
    /** Not any more. */
    ABANDONED,
    /** Independently of series. */
    INDEPENDENT;

    /** The model with this name in a file. */
    static ReleaseModel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether releases may be pre-releases. */
    public boolean allowsPreReleases() {
        return this == CYCLE_WITH_MILESTONES || this == CYCLE_TRAILING || this == CYCLE_WITH_RC || this == INDEPENDENT;
    }

    /** Whether a series starts with pre-releases. */
    public boolean startsWithPreReleases() {
        return this == CYCLE_WITH_MILESTONES || this == CYCLE_WITH_RC;
    }
}
