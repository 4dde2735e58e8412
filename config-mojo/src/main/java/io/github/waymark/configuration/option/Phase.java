package io.github.waymark.configuration.option;

/** When an option is read. */
public enum Phase {
    /** By the build; a change needs another build. */
    BUILD,
    /** By the build, and visible to the program, which can't change it. */
    BUILD_AND_RUN,
    /** When the program starts. */
    START,
    /** While the program runs. */
    RUN,
    /** While the program runs, and again after each change. */
    MUTABLE
}
