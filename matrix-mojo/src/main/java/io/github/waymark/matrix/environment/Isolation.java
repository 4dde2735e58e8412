package io.github.waymark.matrix.environment;

/** What keeps environments apart. */
public enum Isolation {
    /** Build directories of their own; the sources are shared. */
    DIRECTORY,
    /** A copy of the sources each, for builds that write into their sources or name {@code target/} themselves. */
    COPY
}
