package io.github.waymark.matrix.jdk;

import java.nio.file.Path;

/**
 * A folder that may be a JDK.
 *
 * @param home the folder
 * @param source the variable, file or folder that led to it
 */
record JdkCandidate(Path home, String source) {}
