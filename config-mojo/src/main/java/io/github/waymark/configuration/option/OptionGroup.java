package io.github.waymark.configuration.option;

/**
 * A prefix that options share.
 *
 * @param type the class that reads the options; empty if unknown
 */
public record OptionGroup(String name, String type, String description) {}
