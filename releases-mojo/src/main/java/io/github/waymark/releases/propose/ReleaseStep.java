package io.github.waymark.releases.propose;

/** The step from the last release to a new one, or the end of a series. */
public enum ReleaseStep {
    /** As large as the commits and release notes since the last release request. */
    AUTO,
    /** The next patch release. */
    BUGFIX,
    /** The next minor release, with room for older series that were skipped. */
    FEATURE,
    /** The next major release. */
    MAJOR,
    /** The next milestone or beta of a major release. */
    MILESTONE,
    /** The next release candidate. */
    RC,
    /** The final release that pre-releases prepare. */
    FINAL,
    /** A feature release on the commits of the last release, so that a stable branch can start there. */
    PROCEDURAL,
    /** A patch release on the commits of the last release, after a failure of its publication. */
    RELEASEFIX,
    /** The end of life of the series. */
    EOL,
    /** The end of maintenance of the series. */
    EOM,
    /** Extended maintenance of the series. */
    EM;

    /** Whether it tags the commits of the last release again. */
    public boolean repeatsCommits() {
        return this == PROCEDURAL || this == RELEASEFIX || this == FINAL || this == EM;
    }

    /** Whether it ends a series. */
    public boolean isEnd() {
        return this == EOL || this == EOM || this == EM;
    }
}
