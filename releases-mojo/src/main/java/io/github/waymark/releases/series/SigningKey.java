package io.github.waymark.releases.series;

import java.util.Optional;

/**
 * The key that signs the tags of a series.
 *
 * @param fingerprint as written in the file
 * @param start the first day on which it is used, as written
 * @param end the last day, or {@code present}, as written
 */
public record SigningKey(String fingerprint, Optional<String> start, Optional<String> end) {}
