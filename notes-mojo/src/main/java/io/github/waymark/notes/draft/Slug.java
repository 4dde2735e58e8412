package io.github.waymark.notes.draft;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The readable part of the name of a note. */
public record Slug(String text) {

    private static final int MAX_LENGTH = 80;
    private static final Map<String, String> TRANSLITERATIONS =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "æ", "ae", "ø", "oe", "å", "aa", "ł", "l", "đ", "d");

    /**
     * Creates a slug from user input: lower case, umlauts transliterated, dashes for all other characters.
     *
     * @param subfolders whether subfolders of the folder of the notes are allowed
     * @throws ProblemException if the slug is empty or leads to another folder
     */
    public static Slug of(String input, boolean subfolders) {
        boolean separator = input.contains("/") || input.contains("\\");
        List<String> parts = List.of(input.split("[/\\\\]", -1));
        boolean escapes =
                input.startsWith("/") || input.matches("[A-Za-z]:.*") || parts.contains("..") || parts.contains("");
        if (separator && (!subfolders || escapes)) {
            throw new ProblemException(new Problem(
                    "The slug contains a path separator.",
                    "release-notes.slug=" + input,
                    "The slug is part of the file name, and the file must be in the folder of the notes.",
                    subfolders
                            ? "Use a path below the folder of the notes."
                            : "Omit the folder, or set allow_subdirectories."));
        }
        StringBuilder slug = new StringBuilder();
        for (String part : parts) {
            String clean = clean(part);
            if (clean.isEmpty()) {
                throw new ProblemException(new Problem(
                        "The slug contains no letters or digits.",
                        "release-notes.slug=" + input,
                        "The slug is the readable part of the file name.",
                        "Describe the change in a few words, for example -Drelease-notes.slug=fix-login."));
            }
            slug.append(slug.isEmpty() ? "" : "/").append(clean);
        }
        return new Slug(slug.toString());
    }

    private static String clean(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : TRANSLITERATIONS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String dashed = plain.replaceAll("[^a-z0-9_.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return dashed.length() > MAX_LENGTH ? dashed.substring(0, MAX_LENGTH).replaceAll("[-.]+$", "") : dashed;
    }
}
