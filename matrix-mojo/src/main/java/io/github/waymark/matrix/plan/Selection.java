package io.github.waymark.matrix.plan;

import io.github.waymark.matrix.plan.names.FactorTable;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.BoundedPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * Selects environments.
 *
 * @param names generative names, names with stars, or {@code ALL}; empty for the default environments
 * @param factors alternatives separated by commas, each with factors joined by {@code +}; empty for any
 * @param labels labels, one of which an environment must have; empty for any
 * @param skip a regular expression; environments whose name starts with a match are left out; empty for none
 * @param partition {@code 2/4} for every fourth environment from the second on; empty for all
 * @param withDepends whether to add the environments that selected ones depend on
 */
public record Selection(
        String names, String factors, String labels, String skip, String partition, boolean withDepends) {

    /** The default environments. */
    public static final Selection DEFAULT = new Selection("", "", "", "", "", false);

    private static final Pattern PART = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** Whether nothing is selected, so that the default applies. */
    public boolean isDefault() {
        return names.replace(",", "").isBlank() && !hasFilters();
    }

    /** Whether environments are selected by factors or labels. */
    boolean hasFilters() {
        return !factors.isBlank() || !labels.isBlank();
    }

    /** Alternatives, each with factors that an environment must have; {@code -} joins them, too. */
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

    Optional<BoundedPattern> skipped() {
        try {
            return skip.isBlank()
                    ? Optional.empty()
                    : Optional.of(BoundedPattern.of(skip, "pattern", "-Dmatrix.skip=" + skip));
        } catch (PatternSyntaxException e) {
            throw new ProblemException(new Problem(
                    "'" + skip + "' is not a valid regular expression.",
                    "-Dmatrix.skip",
                    String.valueOf(e.getDescription()) + ", at character " + (e.getIndex() + 1) + ".",
                    "Correct it; -Dmatrix.skip=jdk17 skips every environment whose name starts with jdk17."));
        }
    }

    /** Whether the environment at an index is in the selected part of the matrix. */
    boolean hasPart(int index) {
        if (partition.isBlank()) {
            return true;
        }
        Matcher part = PART.matcher(partition.strip());
        if (!part.matches() || Integer.parseInt(part.group(1)) > Integer.parseInt(part.group(2))) {
            throw new ProblemException(new Problem(
                    "'" + partition + "' is not a valid part of a matrix.",
                    "-Dmatrix.partition",
                    "The value selects the part of the environments that this machine runs.",
                    "Write the number of the part and the number of parts: 2/4."));
        }
        return index % Integer.parseInt(part.group(2)) == Integer.parseInt(part.group(1)) - 1;
    }
}
