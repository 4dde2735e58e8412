package io.github.waymark.entrypoints.maven;

/** What is checked. */
enum CheckScope {
    /** The module itself. */
    OWN,
    /** Its runtime class path. */
    RUNTIME,
    /** Its tests and their class path. */
    TEST,
    /** What it packages, against the runtime class path. */
    PACKAGE
}
