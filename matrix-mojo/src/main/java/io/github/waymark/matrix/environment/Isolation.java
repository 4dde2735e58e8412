package io.github.waymark.matrix.environment;

/** How environments are isolated from each other. */
public enum Isolation {
    /** Each has its own build directories; the sources are shared. */
    DIRECTORY,
    /** Each has a copy of the sources, for builds that write to their sources or use {@code target/} directly. */
    COPY
}
