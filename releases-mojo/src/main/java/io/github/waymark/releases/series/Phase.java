package io.github.waymark.releases.series;

import java.util.Locale;
import java.util.Optional;

/** The phase of a series, which OpenStack's files call its status. */
public enum Phase {
    FUTURE,
    DEVELOPMENT,
    MAINTAINED,
    EXTENDED_MAINTENANCE,
    UNMAINTAINED,
    END_OF_LIFE;

    /** The phase with this name; empty if there is none. */
    public static Optional<Phase> of(String word) {
        for (Phase phase : values()) {
            if (phase.word().equals(word)) {
                return Optional.of(phase);
            }
        }
        return Optional.empty();
    }

    /** The name in files: {@code end of life}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether releases are made in this phase. */
    public boolean allowsReleases() {
        return this == DEVELOPMENT || this == MAINTAINED;
    }

    /** Whether nothing but the last tags of a series follows. */
    public boolean isEnding() {
        return this == EXTENDED_MAINTENANCE || this == UNMAINTAINED || this == END_OF_LIFE;
    }
}
