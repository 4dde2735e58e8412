package io.github.waymark.matrix.environment;

/** How much of the build happens in an environment. */
public enum Mode {
    /** Compile once, with the compile JDK; each environment only runs the tests, on its own JDK. */
    TEST,
    /** All of the build, by a Maven that runs on the JDK of the environment. */
    BUILD
}
