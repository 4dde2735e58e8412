package io.github.waymark.entrypoints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Words look-ups that find no provider, or too many. */
final class LookupMessage {

    /** A name with more edits than one for so many characters isn't a mistyped one. */
    private static final int CHARACTERS_PER_EDIT = 3;

    private LookupMessage() {}

    /** Two or more providers have the name of the one that was looked for. */
    static <T> AmbiguousExtensionException ambiguous(String service, List<Extension<T>> same) {
        String name = same.get(0).name();
        StringJoiner origins = new StringJoiner("; ");
        for (Extension<T> one : same) {
            origins.add(one.provided().origin());
        }
        return new AmbiguousExtensionException(
                "Several providers of " + service + " are named '" + name + "': " + origins
                        + ". Remove one of them, give one another name with @Named, or choose one with onConflict.",
                name);
    }

    /** No provider has the name. */
    static <T> NoSuchExtensionException none(
            String service, String name, List<Extension<T>> extensions, List<LoadFailure> failures) {
        if (extensions.isEmpty() && failures.isEmpty()) {
            return new NoSuchExtensionException(
                    "There is no provider of " + service + ": no META-INF/services/" + service
                            + " names one, and no module provides it. Add the jar that has '" + name
                            + "'; if this program is packaged as one jar, check that the file was not lost there.",
                    name,
                    List.of());
        }
        Map<String, String> known = artifacts(extensions);
        List<String> nearest = new ArrayList<>(known.keySet());
        nearest.sort(Comparator.comparingInt(one -> distance(name, one)));
        String text = "There is no provider of " + service + " named '" + name + "'.";
        if (!nearest.isEmpty()) {
            StringJoiner names = new StringJoiner(", ", " There are: ", ".");
            for (String one : nearest) {
                names.add(one + known.get(one));
            }
            text += names + suggestion(name, nearest.get(0));
        }
        if (!failures.isEmpty()) {
            StringJoiner reasons = new StringJoiner("; ", " Not loaded: ", ".");
            for (LoadFailure one : failures) {
                reasons.add(one.reason());
            }
            text += reasons;
        }
        return new NoSuchExtensionException(text, name, nearest);
    }

    /** The names, each with its artifacts in parentheses. */
    private static <T> Map<String, String> artifacts(List<Extension<T>> extensions) {
        Map<String, String> artifacts = new LinkedHashMap<>();
        for (Extension<T> one : extensions) {
            String artifact = one.artifact().isEmpty() ? "" : " (" + one.artifact() + ")";
            artifacts.merge(one.name(), artifact, String::concat);
        }
        return artifacts;
    }

    private static String suggestion(String name, String nearest) {
        if (name.equalsIgnoreCase(nearest)) {
            return " '" + name + "' and '" + nearest + "' differ in case only, and names are compared exactly.";
        }
        boolean isNear = distance(name, nearest) * CHARACTERS_PER_EDIT <= Math.max(name.length(), nearest.length());
        return isNear ? " Did you mean '" + nearest + "'?" : "";
    }

    /** The number of characters to insert, delete or replace, whatever their case. */
    private static int distance(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
