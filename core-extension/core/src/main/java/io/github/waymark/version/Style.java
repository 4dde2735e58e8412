package io.github.waymark.version;

/** The format of versions between two releases. */
public enum Style {
    /** {@code 1.2.1-SNAPSHOT}: one version until the next release; repositories distinguish its builds by timestamps. */
    SNAPSHOT,

    /** {@code 1.2.1-alpha-0.5-g1a2b3c4d}: a version for each commit; those of a branch sort as its commits do. */
    IMMUTABLE
}
