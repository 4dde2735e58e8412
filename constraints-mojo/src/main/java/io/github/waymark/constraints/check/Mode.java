package io.github.waymark.constraints.check;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a list means to a build that is checked. */
public enum Mode {
    /** The list is an upper bound: lower versions are fine. */
    UPPER,
    /** The list says the very version. */
    EXACT,
    /** The list says which artifacts may be used: one that it doesn't name is a violation. */
    CLOSED;

    /**
     * Reads words with commas between them; an upper bound holds in every mode.
     *
     * @throws ProblemException on an unknown word
     */
    public static Set<Mode> of(String words) {
        Set<Mode> modes = EnumSet.of(UPPER);
        for (String word : words.split(",", -1)) {
            modes.add(one(word.strip(), words));
        }
        return modes;
    }

    private static Mode one(String word, String words) {
        for (Mode mode : values()) {
            if (mode.word().equals(word)) {
                return mode;
            }
        }
        throw new ProblemException(new Problem(
                "There is no mode '" + word + "'.",
                "constraints.mode=" + words,
                "Without a known mode nothing would be checked.",
                "Use upper, exact or closed, or several with commas between them, as exact,closed."));
    }

    /** The word for people and programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
