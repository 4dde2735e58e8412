package io.github.waymark.constraints.order;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How far it is from one version to another, the smallest jump first. */
public enum VersionChange {
    /** The same version. */
    NONE,
    /** Only what follows the numbers differs: {@code 1.2-jre} and {@code 1.2-android}. */
    QUALIFIER,
    /** The third number or a later one. */
    PATCH,
    /** The second number. */
    MINOR,
    /** The first number. */
    MAJOR,
    /** To a lower version, however far. */
    DOWN;

    private static final Pattern NUMBERS = Pattern.compile("^v?(\\d+)(?:\\.(\\d+))?((?:\\.\\d+)*)");

    /** The jump between two versions. */
    public static VersionChange between(String from, String to) {
        int order = VersionOrder.compare(from, to);
        if (order == 0) {
            return NONE;
        }
        if (order > 0) {
            return DOWN;
        }
        Matcher one = NUMBERS.matcher(from);
        Matcher other = NUMBERS.matcher(to);
        if (!one.find() || !other.find()) {
            return MAJOR;
        }
        if (!number(one.group(1)).equals(number(other.group(1)))) {
            return MAJOR;
        }
        if (!number(one.group(2)).equals(number(other.group(2)))) {
            return MINOR;
        }
        if (one.group(2) == null && other.group(2) == null) {
            // What stands behind a single number may be anything: v1-rev20240819-2.0.0 to v1-rev20261009-2.9.2.
            return MINOR;
        }
        return rest(one.group(3)).equals(rest(other.group(3))) ? QUALIFIER : PATCH;
    }

    /** The word for people and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable String digits) {
        return digits == null ? "0" : digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static String rest(String numbers) {
        return numbers.replaceFirst("(?:\\.0+)+$", "");
    }
}
