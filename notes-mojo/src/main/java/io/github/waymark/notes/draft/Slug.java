package io.github.waymark.notes.draft;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a note's name that people read. */
public record Slug(String text) {

    private static final int LONGEST = 80;
    private static final Map<String, String> SPELLED =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "oe", "å", "aa", "ł", "l", "đ", "d");

    /**
     * Makes a slug of what somebody typed: lower case, umlauts spelled out, dashes for all else.
     *
     * @param subfolders whether it may name a folder below that of the notes
     * @throws ProblemException when nothing is left, or when it leads to another folder
     */
    public static Slug of(String typed, boolean subfolders) {
        boolean separator = typed.contains("/") || typed.contains("\\");
        List<String> parts = List.of(typed.split("[/\\\\]", -1));
        boolean leaves =
                typed.startsWith("/") || typed.matches("[A-Za-z]:.*") || parts.contains("..") || parts.contains("");
        if (separator && (!subfolders || leaves)) {
            throw new ProblemException(new Problem(
                    "The slug names a folder.",
                    "release-notes.slug=" + typed,
                    "It is a part of the file's name, and the file belongs into the folder of the notes.",
                    subfolders
                            ? "Name a folder below that of the notes."
                            : "Leave the folder out, or set allow_subdirectories in the settings."));
        }
        StringBuilder slug = new StringBuilder();
        for (String part : parts) {
            String clean = clean(part);
            if (clean.isEmpty()) {
                throw new ProblemException(new Problem(
                        "The slug has no letter or digit.",
                        "release-notes.slug=" + typed,
                        "It is how people find the note among others.",
                        "Say in a few words what changed: -Drelease-notes.slug=fix-login"));
            }
            slug.append(slug.isEmpty() ? "" : "/").append(clean);
        }
        return new Slug(slug.toString());
    }

    private static String clean(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : SPELLED.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String dashed = plain.replaceAll("[^a-z0-9_.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return dashed.length() > LONGEST ? dashed.substring(0, LONGEST).replaceAll("[-.]+$", "") : dashed;
    }
}
