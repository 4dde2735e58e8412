package io.github.waymark.version;

/**
 * A commit's request for the next release.
 *
 * @param symbol the word that makes the request: {@code feature}, {@code api-break}, {@code feat!}, {@code BREAKING CHANGE}
 * @param source the line of the commit message that contains it
 */
public record BumpRequest(Bump bump, String symbol, String source) {}
