package io.github.waymark.version;

/** How a version between two releases is spelled. */
public enum Style {
    /** {@code 1.2.1-SNAPSHOT}: one version until the next release, told apart by the repository's timestamps. */
    SNAPSHOT,

    /** {@code 1.2.1-alpha-0.5-g1a2b3c4d}: a version for each commit, sorted as the commits of a line are. */
    IMMUTABLE
}
