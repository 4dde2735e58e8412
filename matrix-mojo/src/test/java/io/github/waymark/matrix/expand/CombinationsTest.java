package io.github.waymark.matrix.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.declare.Axes;
import io.github.waymark.matrix.declare.Axes.Strategy;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CombinationsTest {

    @Test
    void fullMakesEveryCombinationInOrder() {
        assertEquals(List.of("17 a", "17 b", "25 a", "25 b"), rows(Strategy.FULL, "jdk", "17,25", "deps", "a,b"));
    }

    @Test
    void starVariesOneAxisAtATime() {
        assertEquals(
                List.of("17 a x", "21 a x", "25 a x", "17 b x", "17 a y"),
                rows(Strategy.STAR, "jdk", "17,21,25", "deps", "a,b", "os", "x,y"));
    }

    @Test
    void pairwiseOfTwoAxesIsTheProduct() {
        assertEquals(
                rows(Strategy.FULL, "jdk", "17,21,25", "deps", "a,b"),
                rows(Strategy.PAIRWISE, "jdk", "17,21,25", "deps", "a,b"));
    }

    @Test
    void pairwiseOfFourAxesOfThreeNeedsATenthOfTheProduct() {
        Axes axes = axes(Strategy.PAIRWISE, 3, 3, 3, 3);

        int rows = Combinations.of(axes, row -> true).size();

        // Nine would be the least that can be, 81 is the product.
        assertTrue(rows >= 9 && rows <= 12, "rows: " + rows);
    }

    @Test
    void oneAxisHasEachValueOnce() {
        assertEquals(List.of("17", "25"), rows(Strategy.PAIRWISE, "jdk", "17,25"));
        assertEquals(List.of("17", "25"), rows(Strategy.STAR, "jdk", "17,25"));
        assertEquals(List.of(), Combinations.of(new Axes("x", Strategy.FULL, Map.of(), "here"), row -> true));
    }

    /** Every pair that any allowed combination has is in a chosen one, which is allowed; no chosen one could be left out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void pairwiseMeetsEveryPairThatMayMeet(long seed) {
        Random random = new Random(seed);
        int[] sizes = IntStream.range(0, 2 + random.nextInt(4))
                .map(i -> 1 + random.nextInt(4))
                .toArray();
        Axes full = axes(Strategy.FULL, sizes);
        Set<Map<String, String>> forbidden = new HashSet<>();
        for (Map<String, String> row : Combinations.of(full, row -> true)) {
            if (random.nextInt(4) == 0) {
                forbidden.add(row);
            }
        }
        Predicate<Map<String, String>> allowed = row -> !forbidden.contains(row);
        List<Map<String, String>> all =
                Combinations.of(full, row -> true).stream().filter(allowed).toList();

        List<Map<String, String>> chosen = Combinations.of(axes(Strategy.PAIRWISE, sizes), allowed);

        assertEquals(pairs(all), pairs(chosen));
        assertTrue(chosen.stream().allMatch(allowed));
        assertEquals(chosen, Combinations.of(axes(Strategy.PAIRWISE, sizes), allowed), "a second time");
        assertTrue(chosen.size() <= all.size());
    }

    @Test
    void tooManyCombinationsAreRefused() {
        String message = assertThrows(
                        ProblemException.class,
                        () -> Combinations.of(axes(Strategy.PAIRWISE, 9, 9, 9, 9, 9), row -> true))
                .getMessage();

        assertTrue(message.contains("more than 20000 combinations"), message);
        assertEquals(
                20_000,
                Combinations.of(axes(Strategy.FULL, 200, 100), row -> true).size());
        assertThrows(ProblemException.class, () -> Combinations.of(axes(Strategy.FULL, 201, 100), row -> true));
    }

    private static Set<String> pairs(List<Map<String, String>> rows) {
        Set<String> pairs = new HashSet<>();
        for (Map<String, String> row : rows) {
            List<Map.Entry<String, String>> entries = new ArrayList<>(row.entrySet());
            for (int i = 0; i < entries.size(); i++) {
                for (int j = i + 1; j < entries.size(); j++) {
                    pairs.add(entries.get(i) + " " + entries.get(j));
                }
            }
        }
        return pairs;
    }

    private static Axes axes(Strategy strategy, int... sizes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < sizes.length; i++) {
            values.put(
                    "axis" + i,
                    IntStream.range(0, sizes[i]).mapToObj(value -> "v" + value).toList());
        }
        return new Axes("name", strategy, values, "matrix.yaml:1:1");
    }

    private static List<String> rows(Strategy strategy, String... axes) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < axes.length; i += 2) {
            values.put(axes[i], List.of(axes[i + 1].split(",", -1)));
        }
        return Combinations.of(new Axes("name", strategy, values, "here"), row -> true).stream()
                .map(row -> String.join(" ", row.values()))
                .toList();
    }
}
