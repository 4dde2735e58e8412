package io.github.waymark.matrix.environment;

/** The role of an environment's JDK. */
public enum Role {
    /** It runs the tests; Maven and the compiler run on the compile JDK. */
    RUNTIME,
    /** It compiles and runs the tests, as a toolchain; Maven runs on the outer build's JDK, as it can't run on this one. */
    COMPILE,
    /** It runs Maven, and so the whole build. */
    HOST
}
