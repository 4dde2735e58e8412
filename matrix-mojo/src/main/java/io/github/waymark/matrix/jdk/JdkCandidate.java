package io.github.waymark.matrix.jdk;

import java.nio.file.Path;

/**
 * A folder that may be a JDK.
 *
 * @param home the folder, as it was found
 * @param source what named it
 */
record JdkCandidate(Path home, String source) {}
