package io.github.waymark.constraints.order;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The size of a change from one version to another, in ascending order. */
public enum VersionChange {
    /** The same version. */
    NONE,
    /** Only the part after the numbers differs: {@code 1.2-jre} and {@code 1.2-android}. */
    QUALIFIER,
    /** The third or a later number differs. */
    PATCH,
    /** The second number differs. */
    MINOR,
    /** The first number differs. */
    MAJOR,
    /** The new version is lower. */
    DOWN;

    private static final Pattern NUMBERS = Pattern.compile("^v?(\\d+)(?:\\.(\\d+))?((?:\\.\\d+)*+)");

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
            // The rest of a version with a single number has no fixed meaning: v1-rev20240819-2.0.0 to
            // v1-rev20261009-2.9.2.
            return MINOR;
        }
        return rest(one.group(3)).equals(rest(other.group(3))) ? QUALIFIER : PATCH;
    }

    /** The name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String number(@Nullable String digits) {
        return digits == null ? "0" : digits.replaceFirst("^0+(?=\\d)", "");
    }

    private static String rest(String numbers) {
        return numbers.replaceFirst("(?:\\.0+)++$", "");
    }
}
