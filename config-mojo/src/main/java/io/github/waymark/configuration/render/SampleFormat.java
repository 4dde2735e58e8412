package io.github.waymark.configuration.render;

/** The formats of samples. */
public enum SampleFormat {
    PROPERTIES,
    YAML,
    INI,
    /** Environment variables. */
    ENV
}
