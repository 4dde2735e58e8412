package io.github.waymark.settings;

import java.util.Collection;

/** Finds the known name that is most similar to a mistyped one. */
public final class NearestName {

    private NearestName() {}

    /** The first of the known names with the smallest edit distance. {@code known} must not be empty. */
    public static String to(String mistyped, Collection<String> known) {
        String nearest = known.iterator().next();
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(mistyped, name);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    /**
     * {@code Did you mean 'jdk17'?} and a blank, for the start of advice; empty if no known name is similar, because a wrong guess misleads.
     */
    public static String question(String mistyped, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        String nearest = to(mistyped, known);
        int longest = Math.max(mistyped.length(), nearest.length());
        // Short names, such as java and jdk, share few letters even where one is meant for the other.
        boolean similar = longest <= 4 || 3 * distance(mistyped, nearest) <= 2 * longest;
        return similar ? "Did you mean '" + nearest + "'? " : "";
    }

    /** The Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
