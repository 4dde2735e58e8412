package io.github.waymark.matrix.jdk;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A requirement on a JDK: {@code 17}, {@code 17+}, {@code [17,22)}, {@code 17.0.15}, {@code temurin-21}, {@code 25-ea}, {@code any}.
 *
 * <p>A bare number is a feature release: {@code 17} accepts 17.0.15, but not 25.
 *
 * @param text as written in the settings
 * @param distribution the required {@link Jdk#distribution()}, or a part of {@link Jdk#vendor()}; empty for any
 * @param lowest the lowest feature release
 * @param highest the highest feature release
 * @param exact the required full version, or its first numbers; empty for any
 * @param earlyAccess whether only early-access builds are accepted
 */
public record JdkRequirement(
        String text, String distribution, int lowest, int highest, String exact, boolean earlyAccess) {

    /** Accepts every JDK; the one that runs Maven is preferred. */
    public static final JdkRequirement ANY = new JdkRequirement("any", "", 0, Integer.MAX_VALUE, "", false);

    private static final Pattern FORM = Pattern.compile("(?:(?<distribution>[a-z][a-z0-9_]*(?:-[a-z][a-z0-9_]*)*+)-)?"
            + "(?:(?<number>\\d+)(?<open>\\+)?|(?<exact>\\d+(?:\\.\\d+)++(?:_\\d+)?(?:\\+\\d+)?)"
            + "|(?<from>[\\[(])(?<low>\\d*),(?<high>\\d*)(?<to>[\\])]))(?<ea>-ea)?");

    /**
     * Parses a requirement.
     *
     * @param where the place of the text, for messages
     * @throws ProblemException if the text has another form
     */
    public static JdkRequirement of(String text, String where) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.equals("any")) {
            return ANY;
        }
        Matcher form = FORM.matcher(lower);
        if (lower.length() > 60 || !form.matches()) {
            throw new ProblemException(new Problem(
                    "Invalid JDK requirement '" + text + "'.",
                    where,
                    "Valid values: a feature release (17), 17+, a range ([17,22)), a full version (17.0.15); with a"
                            + " distribution before it (temurin-21) or -ea after it (26-ea); any.",
                    "Correct the value, for example to 17."));
        }
        String distribution = form.group("distribution");
        return of(text.strip(), distribution == null ? "" : distribution, form);
    }

    private static JdkRequirement of(String text, String distribution, Matcher form) {
        boolean earlyAccess = form.group("ea") != null;
        if (form.group("number") != null) {
            int number = number(form.group("number"), 0);
            int highest = form.group("open") == null ? number : Integer.MAX_VALUE;
            return new JdkRequirement(text, distribution, number, highest, "", earlyAccess);
        }
        if (form.group("exact") != null) {
            int feature = feature(form.group("exact"));
            return new JdkRequirement(text, distribution, feature, feature, form.group("exact"), earlyAccess);
        }
        int low = number(form.group("low"), 0) + (form.group("from").equals("(") ? 1 : 0);
        int high = number(form.group("high"), Integer.MAX_VALUE);
        boolean below = form.group("to").equals(")") && !form.group("high").isEmpty();
        return new JdkRequirement(text, distribution, low, below ? high - 1 : high, "", earlyAccess);
    }

    private static int number(String digits, int fallback) {
        // No release has more digits, and a longer number would overflow.
        return digits.isEmpty() ? fallback : digits.length() > 6 ? 999_999 : Integer.parseInt(digits);
    }

    /** The feature release of a version: 8 for {@code 1.8.0_432}, 17 for {@code 17.0.15}; 0 if there is none. */
    public static int feature(String version) {
        Matcher numbers = Pattern.compile("(?:1\\.(?=\\d))?(\\d{1,6}).*").matcher(version);
        return numbers.matches() ? Integer.parseInt(numbers.group(1)) : 0;
    }

    /** Whether a JDK meets the requirement. */
    public boolean accepts(Jdk jdk) {
        return accepts(jdk.feature())
                && (!earlyAccess || jdk.earlyAccess())
                && (exact.isEmpty() || matchesExact(jdk.version()))
                && (distribution.isEmpty()
                        || distribution.equals(jdk.distribution())
                        || jdk.vendor().toLowerCase(Locale.ROOT).contains(distribution));
    }

    /** Whether a JDK of a feature release can meet the requirement. */
    public boolean accepts(int feature) {
        return lowest <= feature && feature <= highest;
    }

    private boolean matchesExact(String version) {
        return version.equals(exact)
                || (version.startsWith(exact) && !Character.isDigit(version.charAt(exact.length())));
    }

    @Override
    public String toString() {
        return text;
    }
}
