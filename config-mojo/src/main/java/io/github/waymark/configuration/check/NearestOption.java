package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the option whose name is most similar to an unknown one.
 *
 * <p>Names differ by inserted, missing, changed and swapped characters of their canonical forms. Only similar names are found: one change,
 * and one more for each eight characters.
 */
final class NearestOption {

    private static final int CHARACTERS_PER_CHANGE = 8;

    private final OptionModel model;
    private final Map<CanonicalName, List<Candidate>> below = new HashMap<>();
    private final Map<CanonicalName, Optional<Near>> known = new HashMap<>();

    /**
     * A similar option.
     *
     * @param close whether the difference is small for the part of the name that is unknown, so that the option is likely meant
     */
    record Near(Option option, boolean close) {}

    /**
     * An option that can be the nearest.
     *
     * @param text its canonical name
     */
    private record Candidate(Option option, String text) {}

    NearestOption(OptionModel model) {
        this.model = model;
    }

    /** The nearest option that still has an effect, below the longest known prefix first. */
    Optional<Near> to(CanonicalName name) {
        return known.computeIfAbsent(name, this::search);
    }

    private Optional<Near> search(CanonicalName name) {
        String text = name.text();
        int length = model.knownLength(name);
        int close = limit(text.length() - name.first(length).text().length() - 1);
        Optional<Near> near = nearest(text, candidates(name.first(length)), close);
        return near.isPresent() || length == 0 ? near : nearest(text, candidates(name.first(1)), close);
    }

    private static int limit(int length) {
        return 1 + length / CHARACTERS_PER_CHANGE;
    }

    private List<Candidate> candidates(CanonicalName prefix) {
        return below.computeIfAbsent(
                prefix,
                key -> model.below(key).stream()
                        .filter(option -> !option.isRemoved() && option.name().indexOf('*') < 0)
                        .map(option -> new Candidate(
                                option, model.canonical(option.name()).text()))
                        .toList());
    }

    private static Optional<Near> nearest(String text, List<Candidate> candidates, int close) {
        int limit = limit(text.length());
        Optional<Near> found = Optional.empty();
        for (Candidate candidate : candidates) {
            if (Math.abs(candidate.text.length() - text.length()) > limit) {
                continue;
            }
            int distance = distance(text, candidate.text, limit);
            if (distance <= limit) {
                found = Optional.of(new Near(candidate.option, distance <= close));
                limit = distance - 1;
            }
        }
        return found;
    }

    /**
     * The Damerau-Levenshtein distance of adjacent swaps; more than the limit as soon as it is certain. Only the cells of the table that can
     * be within the limit are computed.
     */
    static int distance(String a, String b, int limit) {
        int far = limit + 1;
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            row[from - 1] = from == 1 ? i : far;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int deleted = j < i + limit ? above[j] + 1 : far;
                int best = Math.min(above[j - 1] + (same ? 0 : 1), Math.min(deleted, row[j - 1] + 1));
                if (!same && i > 1 && j > 1 && isSwap(a, b, i, j)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit) {
                return far;
            }
            int[] unused = before;
            before = above;
            above = row;
            row = unused;
        }
        return Math.abs(a.length() - b.length()) > limit ? far : above[b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
