package io.github.waymark.text;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of a user or of a file, for texts by others: some expressions need more time than there is, even for short texts.
 *
 * <p>Each method ends with a {@link ProblemException} if it has looked at too many characters.
 */
public final class BoundedPattern {

    /** A match of a name needs a few hundred at most. */
    private static final long MAX_STEPS = 1_000_000;

    /** What a search in a long text may need in addition. */
    private static final long STEPS_PER_CHARACTER = 1_000;

    /** In a longer one, a step may be followed by as many that look at no character, at the end of the text. */
    private static final long LONG_PATTERN = 1_000;

    private static final int MAX_SHOWN = 100;

    private final Pattern pattern;
    private final String name;
    private final String where;

    private BoundedPattern(Pattern pattern, String name, String where) {
        this.pattern = pattern;
        this.name = name;
        this.where = where;
    }

    /**
     * Compiles an expression.
     *
     * @param name what it is called in a problem, such as {@code tag pattern}
     * @param where the file or parameter with the expression
     * @throws PatternSyntaxException if it is malformed
     */
    public static BoundedPattern of(String regex, String name, String where) {
        return of(Pattern.compile(regex), name, where);
    }

    /**
     * An expression with flags.
     *
     * @param name what it is called in a problem
     * @param where the file or parameter with the expression
     */
    public static BoundedPattern of(Pattern pattern, String name, String where) {
        return new BoundedPattern(pattern, name, where);
    }

    /** Whether the whole text matches. */
    public boolean matches(String text) {
        return whole(text).isPresent();
    }

    /** The match of the whole text; it has the groups by name, too. */
    public Optional<Matcher> whole(String text) {
        Matcher matcher = matcher(text);
        try {
            return matcher.matches() ? Optional.of(matcher) : Optional.empty();
        } catch (StackOverflowError e) {
            throw tooDeep(text, e);
        }
    }

    /** Whether the beginning of the text matches. */
    public boolean isStartOf(String text) {
        try {
            return matcher(text).lookingAt();
        } catch (StackOverflowError e) {
            throw tooDeep(text, e);
        }
    }

    /** Whether a part of the text matches. */
    public boolean isIn(String text) {
        return first(text).isPresent();
    }

    /** The first part of the text that matches. */
    public Optional<MatchResult> first(String text) {
        Matcher matcher = matcher(text);
        try {
            return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        } catch (StackOverflowError e) {
            throw tooDeep(text, e);
        }
    }

    /** The parts of the text that match. */
    public List<MatchResult> all(String text) {
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = matcher(text);
        try {
            while (matcher.find()) {
                found.add(matcher.toMatchResult());
            }
            return found;
        } catch (StackOverflowError e) {
            throw tooDeep(text, e);
        }
    }

    private Matcher matcher(String text) {
        return pattern.matcher(new BoundedText(text));
    }

    /** The expression. */
    @Override
    public String toString() {
        return pattern.pattern();
    }

    private ProblemException tooDeep(String text, StackOverflowError cause) {
        return new ProblemException(problem(text, "more memory than a thread has"), cause);
    }

    private Problem problem(String text, String need) {
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        boolean whole = line.length() <= MAX_SHOWN && end < 0;
        String shown = line.length() <= MAX_SHOWN ? line : line.substring(0, MAX_SHOWN);
        return new Problem(
                "The " + name + " needs too much time.",
                where + ", for " + shown + (whole ? "" : "…"),
                "To compare it with this text takes " + need + ".",
                "Repeat nothing that is repeated: write a* instead of (a*)* or a*a*");
    }

    /** Counts how often a match looks at a character. */
    private final class BoundedText implements CharSequence {

        private final String text;
        private final long maxSteps;
        private long steps;

        BoundedText(String text) {
            this.text = text;
            long length = pattern.pattern().length();
            long scale = Math.max(1, length * length / (LONG_PATTERN * LONG_PATTERN));
            this.maxSteps = (MAX_STEPS + STEPS_PER_CHARACTER * text.length()) / scale;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > maxSteps) {
                throw new ProblemException(problem(text, "more than " + maxSteps + " steps"));
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
