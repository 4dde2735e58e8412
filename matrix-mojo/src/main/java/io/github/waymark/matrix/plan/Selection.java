package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.plan.names.FactorTable;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Which environments are asked for.
 *
 * @param names generative names, names with stars, or {@code ALL}; empty for those that are run by default
 * @param factors alternatives separated by commas, each of factors joined by {@code +}; empty for any
 * @param labels labels, of which an environment needs one; empty for any
 * @param skip a regular expression; environments whose name starts with a match are left out; empty for none
 * @param partition {@code 2/4} for every fourth environment from the second on; empty for all
 * @param withDepends whether environments are added that a selected one depends on
 */
public record Selection(
        String names, String factors, String labels, String skip, String partition, boolean withDepends) {

    /** What is run by default. */
    public static final Selection DEFAULT = new Selection("", "", "", "", "", false);

    private static final Pattern PART = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** Whether nothing is asked for, so that the default holds. */
    boolean isDefault() {
        return names.replace(",", "").isBlank() && !hasFilters();
    }

    /** Whether environments are asked for by factors or labels. */
    boolean hasFilters() {
        return !factors.isBlank() || !labels.isBlank();
    }

    /** Alternatives, each of factors that all must be there; {@code -} joins them, too. */
    List<List<String>> factorSets() {
        return words(factors).stream()
                .map(set -> Stream.of(set.split("\\+", -1))
                        .flatMap(part -> FactorTable.parts(part).stream())
                        .toList())
                .toList();
    }

    List<String> labelNames() {
        return words(labels);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Optional<Pattern> skipped() {
        try {
            return skip.isBlank() ? Optional.empty() : Optional.of(Pattern.compile(skip));
        } catch (PatternSyntaxException e) {
            throw new ProblemException(new Problem(
                    "'" + skip + "' is no regular expression.",
                    "-Dmatrix.skip",
                    String.valueOf(e.getDescription()) + ", at character " + (e.getIndex() + 1) + ".",
                    "Correct it; -Dmatrix.skip=jdk17 leaves out every environment whose name starts with jdk17."));
        }
    }

    /** Whether the part of the matrix has the environment at that place, counted from 0. */
    boolean hasPart(int index) {
        if (partition.isBlank()) {
            return true;
        }
        Matcher part = PART.matcher(partition.strip());
        if (!part.matches() || Integer.parseInt(part.group(1)) > Integer.parseInt(part.group(2))) {
            throw new ProblemException(new Problem(
                    "'" + partition + "' is no part of a matrix.",
                    "-Dmatrix.partition",
                    "Each of several machines runs a part.",
                    "Write which of how many: 2/4."));
        }
        return index % Integer.parseInt(part.group(2)) == Integer.parseInt(part.group(1)) - 1;
    }
}
