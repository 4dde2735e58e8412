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
 * <p>Braces hold alternatives, one of which may be empty, and may be nested. {@code {17-21}} counts, also downwards; {@code {21+}}
 * and {@code {21-}} stand for every release from 21 that is there.
 */
public final class Braces {

    /** No machine tests more environments, and a mistyped range would make millions. */
    public static final int MOST = 5000;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})-(\\d{1,4})");
    private static final Pattern OPEN = Pattern.compile("(\\d{1,4})[+-]");

    private final String text;
    private final String place;
    private final IntFunction<List<Integer>> from;
    private int at;

    private Braces(String text, String place, IntFunction<List<Integer>> from) {
        this.text = text;
        this.place = place;
        this.from = from;
    }

    /**
     * The names, in the order in which they are written.
     *
     * @param place where the text stands, for messages
     * @param from the releases that an open range stands for, by its first
     * @throws ProblemException when a brace has no partner, or there are more than {@link #MOST} names
     */
    public static List<String> expand(String text, String place, IntFunction<List<Integer>> from) {
        Braces braces = new Braces(text, place, from);
        List<String> names = new ArrayList<>();
        for (String name : braces.alternatives(0)) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Alternatives between commas, up to the end of the text, or the brace that ends this level. */
    private List<String> alternatives(int level) {
        List<String> all = new ArrayList<>();
        List<String> one = List.of("");
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}') {
                if (level == 0) {
                    throw unbalanced("The brace at column " + (at + 1) + " ends nothing.");
                }
                break;
            }
            at++;
            if (c == ',') {
                add(all, one, text.substring(start, at - 1), level);
                one = List.of("");
                start = at;
            } else if (c == '{') {
                int opened = at;
                one = joined(one, alternatives(level + 1));
                if (at >= text.length()) {
                    throw unbalanced("The brace at column " + opened + " is never closed.");
                }
                at++;
            } else {
                one = joined(one, List.of(String.valueOf(c)));
            }
        }
        add(all, one, text.substring(start, at), level);
        return all;
    }

    private void add(List<String> all, List<String> one, String written, int level) {
        Matcher range = RANGE.matcher(written.strip());
        Matcher open = OPEN.matcher(written.strip());
        if (level > 0 && range.matches()) {
            all.addAll(counted(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        } else if (level > 0 && open.matches()) {
            from.apply(Integer.parseInt(open.group(1))).forEach(release -> all.add(String.valueOf(release)));
        } else {
            one.forEach(name -> all.add(name.strip()));
        }
        limit(all.size());
    }

    private List<String> counted(int from, int to) {
        int step = from <= to ? 1 : -1;
        limit(Math.abs(to - from));
        List<String> numbers = new ArrayList<>();
        for (int i = from; i != to + step; i += step) {
            numbers.add(String.valueOf(i));
        }
        return numbers;
    }

    private List<String> joined(List<String> heads, List<String> tails) {
        limit((long) heads.size() * tails.size());
        List<String> joined = new ArrayList<>();
        for (String head : heads) {
            for (String tail : tails) {
                joined.add(head + tail);
            }
        }
        return joined;
    }

    private void limit(long names) {
        if (names > MOST) {
            throw new ProblemException(new Problem(
                    "'" + text + "' stands for more than " + MOST + " environments.",
                    place,
                    "So many can't be tested.",
                    "Correct the range, or combine less."));
        }
    }

    private ProblemException unbalanced(String what) {
        return new ProblemException(new Problem(
                what,
                place + ": " + text,
                "It can't be told which names are meant.",
                "Write alternatives between a pair of braces: jdk{17,21}."));
    }
}
