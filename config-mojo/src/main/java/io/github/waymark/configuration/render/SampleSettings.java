package io.github.waymark.configuration.render;

/**
 * What a sample shows.
 *
 * @param minimal only options that have to be set
 * @param summarize only the first sentence of descriptions
 * @param deprecated also deprecated options, after all others
 * @param wrap the maximum length of comments; 0 for any length
 */
public record SampleSettings(boolean minimal, boolean summarize, boolean deprecated, int wrap) {}
