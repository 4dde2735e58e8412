package io.github.waymark.matrix.declare;

/** The shape of a key's value. */
public enum Form {
    /** A text of one line. */
    TEXT,
    /** One of a few words. */
    CHOICE,
    /** Which JDK: {@code 17}, {@code 17+}, {@code temurin-21}. */
    JDK,
    /** Which Maven: {@code 3.9}, {@code 4.0.0-rc-4}, {@code outer}. */
    MAVEN,
    /** Hours, minutes and seconds: {@code 1h30m}, {@code 90s}; a bare number is seconds. */
    DURATION,
    /** Words; a text is split at commas. */
    WORDS,
    /** Texts that are taken as they are. */
    TEXTS,
    /** Names with texts. */
    TEXT_BY_NAME,
    /** Conditions on where an environment runs: {@code jdk}, {@code maven}, {@code os}. */
    CONDITIONS;

    /** Whether it may have several items. */
    public boolean isList() {
        return this == WORDS || this == TEXTS;
    }

    /** Whether it has names below it. */
    public boolean isMapping() {
        return this == TEXT_BY_NAME || this == CONDITIONS;
    }
}
