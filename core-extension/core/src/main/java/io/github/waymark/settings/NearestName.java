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
