package io.github.waymark.history;

import java.util.stream.LongStream;

/** Where random histories begin: a few by default, more with {@code -Dwaymark.rounds=12}, as for a change to what walks histories. */
public final class Seeds {

    private static final int FEW = 4;

    private Seeds() {}

    /** For {@code @MethodSource("io.github.waymark.history.Seeds#chosen")}. */
    public static LongStream chosen() {
        return LongStream.rangeClosed(1, Long.getLong("waymark.rounds", FEW));
    }
}
