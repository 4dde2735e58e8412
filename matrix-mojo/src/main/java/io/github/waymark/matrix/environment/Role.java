package io.github.waymark.matrix.environment;

/** What the JDK of an environment does. */
public enum Role {
    /** It runs the tests; Maven and the compiler run on the compile JDK. */
    RUNTIME,
    /** It compiles and runs the tests, by a toolchain; Maven runs on the outer JDK, as it can't run on this one. */
    COMPILE,
    /** It runs Maven, and so everything. */
    HOST
}
