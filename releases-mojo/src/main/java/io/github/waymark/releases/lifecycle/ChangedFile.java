package io.github.waymark.releases.lifecycle;

import java.util.Optional;

/**
 * A file that is written.
 *
 * @param path relative to the folder of the requests
 * @param before its present text; empty for a new file
 */
public record ChangedFile(String path, Optional<String> before, String after) {}
