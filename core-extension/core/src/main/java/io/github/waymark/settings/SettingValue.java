package io.github.waymark.settings;

/**
 * A value that somebody gave a setting.
 *
 * @param text the value as it was written
 * @param where the place: {@code file:line}, or the option of the command line
 */
public record SettingValue(String text, String where) {}
