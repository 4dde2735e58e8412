package io.github.waymark.matrix.expand;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands generative names as tox does: {@code jdk{17,21}-junit{lowest,latest}, docs}.
 *
 * <p>Braces contain alternatives, one of which may be empty, and may be nested. {@code {17-21}} is a range of numbers, also descending;
 * {@code {21+}} and {@code {21-}} stand for every available release from 21.
 */
public final class Braces {

    /** A limit against a mistyped range, which could make millions of names. */
    public static final int MAX_NAMES = 5000;

    private static final int MAX_LEVELS = 100;

    private static final int MAX_CHARACTERS = 20_000_000;
    private static final int SHOWN = 60;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");
    private static final Pattern OPEN = Pattern.compile("(\\d{1,4})[+-]");

    private final String text;
    private final String place;
    private final IntFunction<List<Integer>> releases;
    private int at;
    private long characters;

    private Braces(String text, String place, IntFunction<List<Integer>> releases) {
        this.text = text;
        this.place = place;
        this.releases = releases;
    }

    /**
     * The names, in the order in which they are written.
     *
     * @param place the place of the text, for messages
     * @param releases gives the releases of an open range by its first
     * @throws ProblemException when braces are unbalanced, or there are more than {@link #MAX_NAMES} names
     */
    public static List<String> expand(String text, String place, IntFunction<List<Integer>> releases) {
        Braces braces = new Braces(text, place, releases);
        List<String> names = new ArrayList<>();
        for (String name : braces.alternatives(0)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The alternatives up to the end of the text, or the closing brace of this level. */
    private List<String> alternatives(int level) {
        List<String> all = new ArrayList<>();
        List<String> current = List.of("");
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}') {
                if (level == 0) {
                    throw unbalanced("The brace at column " + (at + 1) + " has no opening brace.");
                }
                break;
            }
            at++;
            if (c == ',') {
                add(all, current, text.substring(start, at - 1), level);
                current = List.of("");
                start = at;
            } else if (c == '{') {
                int opened = at;
                checkLevel(level);
                current = joined(current, alternatives(level + 1));
                if (at >= text.length()) {
                    throw unbalanced("The brace at column " + opened + " is not closed.");
                }
                at++;
            } else {
                int from = at - 1;
                while (at < text.length() && "{},".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                current = joined(current, List.of(text.substring(from, at)));
            }
        }
        add(all, current, text.substring(start, at), level);
        return all;
    }

    private void add(List<String> all, List<String> one, String written, int level) {
        Matcher range = RANGE.matcher(written.strip());
        Matcher open = OPEN.matcher(written.strip());
        if (level > 0 && range.matches()) {
            all.addAll(range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        } else if (level > 0 && open.matches()) {
            releases.apply(Integer.parseInt(open.group(1))).forEach(release -> all.add(String.valueOf(release)));
        } else {
            one.forEach(name -> all.add(name.strip()));
        }
        checkCount(all.size());
    }

    private List<String> range(int from, int to) {
        int step = from <= to ? 1 : -1;
        checkCount(Math.abs(to - from));
        List<String> numbers = new ArrayList<>();
        for (int i = from; i != to + step; i += step) {
            numbers.add(String.valueOf(i));
        }
        return numbers;
    }

    private List<String> joined(List<String> heads, List<String> tails) {
        checkCount((long) heads.size() * tails.size());
        checkLength(length(heads) * tails.size() + length(tails) * heads.size());
        List<String> joined = new ArrayList<>();
        for (String head : heads) {
            for (String tail : tails) {
                joined.add(head + tail);
            }
        }
        return joined;
    }

    private static long length(List<String> names) {
        return names.stream().mapToLong(String::length).sum();
    }

    /** All that is joined counts: thousands of pieces, one after the other, make no longer name but as much work. */
    private void checkLength(long more) {
        characters += more;
        if (characters > MAX_CHARACTERS) {
            throw new ProblemException(new Problem(
                    "The names that '" + text.substring(0, Math.min(SHOWN, text.length()))
                            + "…' stands for are joined of more than " + MAX_CHARACTERS + " characters.",
                    place,
                    "No matrix has names that long, or of so many parts.",
                    "Shorten the text around the braces, or remove braces."));
        }
    }

    private void checkCount(long names) {
        if (names > MAX_NAMES) {
            throw new ProblemException(new Problem(
                    "'" + text + "' stands for more than " + MAX_NAMES + " environments.",
                    place,
                    "The maximum protects from mistyped ranges.",
                    "Correct the range, or combine less."));
        }
    }

    private void checkLevel(int level) {
        if (level >= MAX_LEVELS) {
            throw new ProblemException(new Problem(
                    "The braces of '" + text.substring(0, Math.min(SHOWN, text.length())) + "…' are nested more than "
                            + MAX_LEVELS + " deep.",
                    place,
                    "No matrix has so many levels.",
                    "Remove braces."));
        }
    }

    private ProblemException unbalanced(String what) {
        return new ProblemException(new Problem(
                what,
                place + ": " + text,
                "Every brace must have a partner.",
                "Write alternatives between a pair of braces: jdk{17,21}."));
    }
}
