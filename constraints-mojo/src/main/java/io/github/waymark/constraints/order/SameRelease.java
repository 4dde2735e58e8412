package io.github.waymark.constraints.order;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Which artifacts seem to belong to one release: those with the same version and related groupIds. */
public final class SameRelease {

    /** The shared prefix of {@code com.fasterxml.jackson.core} and {@code com.fasterxml.jackson.datatype}. */
    private static final int SHARED_PARTS = 3;

    private static final int SHORTEST_PREFIX = 2;

    /** The patch of a single artifact: jackson-databind 2.12.7.1 belongs to the release 2.12.7. */
    private static final Pattern PATCHED = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:\\.\\d+)++");

    private SameRelease() {}

    /** The release to which a version belongs: {@code 2.12.7} for {@code 2.12.7.1}. */
    public static String of(String version) {
        return PATCHED.matcher(version).replaceAll("$1");
    }

    /** Whether two groupIds seem to belong to one project. */
    public static boolean areRelated(String one, String other) {
        String[] longer = one.split("\\.", -1);
        String[] shorter = other.split("\\.", -1);
        int shared = sharedParts(longer, shorter);
        int least = Math.min(longer.length, shorter.length);
        return one.equals(other) || shared >= SHARED_PARTS || (shared == least && least >= SHORTEST_PREFIX);
    }

    /** How many parts two groupIds have in common at their start. */
    public static int sharedParts(String[] one, String[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }
}
