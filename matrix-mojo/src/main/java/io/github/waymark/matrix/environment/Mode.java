package io.github.waymark.matrix.environment;

/** How much of the build is run in an environment. */
public enum Mode {
    /** Only the tests run on the environment's JDK; the compile JDK compiles once for all environments. */
    TEST,
    /** The whole build, with a Maven that runs on the environment's JDK. */
    BUILD,
    /** Commands, instead of a build. */
    COMMANDS
}
