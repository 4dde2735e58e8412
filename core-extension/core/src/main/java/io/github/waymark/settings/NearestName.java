package io.github.waymark.settings;

import java.util.Collection;

/** Finds, among known names, the one that a mistyped name was probably meant to be. */
public final class NearestName {

    private NearestName() {}

    /** The known name with the fewest differing characters; of several the first. {@code known} must not be empty. */
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

    /** Levenshtein's distance. */
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
