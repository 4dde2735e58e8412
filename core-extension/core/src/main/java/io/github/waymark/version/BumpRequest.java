package io.github.waymark.version;

/**
 * What a commit asks of the next release.
 *
 * @param symbol the word that asks: {@code feature}, {@code api-break}, {@code feat!}, {@code BREAKING CHANGE}
 * @param source the line of the commit message that says so
 */
public record BumpRequest(Bump bump, String symbol, String source) {}
