package io.github.waymark.settings;

import java.util.Collection;
import java.util.List;

/** Finds the known name that is most similar to a mistyped one. */
public final class NearestName {

    /** Shorter abbreviations are the start of too many words. */
    private static final int SHORTEST_ABBREVIATION = 3;

    private NearestName() {}

    /**
     * The known name of which the mistyped one is the abbreviation or the full word, otherwise the first one with the smallest edit distance.
     * {@code known} must not be empty.
     */
    public static String to(String mistyped, Collection<String> known) {
        Collection<String> candidates = candidates(mistyped, known);
        String nearest = candidates.iterator().next();
        int least = Integer.MAX_VALUE;
        for (String name : candidates) {
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
        boolean similar =
                longest <= 4 || 3 * distance(mistyped, nearest) <= 2 * longest || areAbbreviated(mistyped, nearest);
        return similar ? "Did you mean '" + nearest + "'? " : "";
    }

    private static Collection<String> candidates(String mistyped, Collection<String> known) {
        List<String> abbreviated =
                known.stream().filter(name -> areAbbreviated(mistyped, name)).toList();
        // A plural is more likely meant for a plural.
        List<String> sameNumber = abbreviated.stream()
                .filter(name -> name.endsWith("s") == mistyped.endsWith("s"))
                .toList();
        return !sameNumber.isEmpty() ? sameNumber : abbreviated.isEmpty() ? known : abbreviated;
    }

    /** Whether one word is the start of the other, in the singular or the plural: {@code envs} and {@code environment}. */
    private static boolean areAbbreviated(String a, String b) {
        String one = singular(a);
        String other = singular(b);
        return isAbbreviation(one, other) || isAbbreviation(other, one);
    }

    private static boolean isAbbreviation(String name, String word) {
        return name.length() >= SHORTEST_ABBREVIATION
                && word.startsWith(name)
                && word.substring(name.length()).chars().allMatch(Character::isLetter);
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
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
