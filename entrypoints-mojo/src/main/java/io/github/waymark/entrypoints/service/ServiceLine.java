package io.github.waymark.entrypoints.service;

/**
 * A line that names a provider.
 *
 * @param provider the binary name of the class
 * @param line from 1
 * @param column from 1
 */
public record ServiceLine(String provider, int line, int column) {}
