package io.github.waymark.configuration.check;

/**
 * How settings were checked.
 *
 * @param files the number of files
 * @param settings the number of settings
 * @param checked settings whose name and value were checked
 * @param open settings below maps and other names that anything can be below
 * @param foreign settings that no jar on the class path and no class of the project knows
 * @param placeholders settings whose values are placeholders without a default
 */
public record Counts(int files, int settings, int checked, int open, int foreign, int placeholders) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                files + other.files,
                settings + other.settings,
                checked + other.checked,
                open + other.open,
                foreign + other.foreign,
                placeholders + other.placeholders);
    }
}
