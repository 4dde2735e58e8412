package io.github.waymark.version;

/** The number of the version that the next release increases; weakest first. */
public enum Bump {
    PATCH,
    MINOR,
    MAJOR;

    /** The stronger of the two: one break among many fixes makes a major release. */
    public Bump max(Bump other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
