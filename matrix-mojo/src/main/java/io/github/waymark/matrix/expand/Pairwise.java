package io.github.waymark.matrix.expand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects few of the combinations, so that they contain every pair of values that is in any combination.
 *
 * <p>Greedy: it always selects the first combination with the most missing pairs. The result is the same on every machine, and at most a
 * logarithmic factor larger than the minimum.
 */
final class Pairwise {

    private record Pair(String oneAxis, String one, String otherAxis, String other) {}

    private Pairwise() {}

    static List<Map<String, String>> of(List<Map<String, String>> combinations) {
        List<Set<Pair>> pairs = new ArrayList<>();
        Set<Pair> missing = new HashSet<>();
        for (Map<String, String> row : combinations) {
            Set<Pair> own = pairs(row);
            pairs.add(own);
            missing.addAll(own);
        }
        Set<Integer> picked = new HashSet<>();
        while (!missing.isEmpty()) {
            int best = best(pairs, missing);
            picked.add(best);
            missing.removeAll(pairs.get(best));
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            if (picked.contains(i)) {
                rows.add(combinations.get(i));
            }
        }
        return rows;
    }

    private static int best(List<Set<Pair>> pairs, Set<Pair> missing) {
        int best = 0;
        long most = -1;
        for (int i = 0; i < pairs.size(); i++) {
            long covered = pairs.get(i).stream().filter(missing::contains).count();
            if (covered > most) {
                most = covered;
                best = i;
            }
        }
        return best;
    }

    /** The pairs of a row; a single axis pairs with itself, so that each of its values is selected. */
    private static Set<Pair> pairs(Map<String, String> row) {
        Set<Pair> pairs = new HashSet<>();
        List<Map.Entry<String, String>> values = List.copyOf(row.entrySet());
        for (int i = 0; i < values.size(); i++) {
            for (int j = values.size() == 1 ? i : i + 1; j < values.size(); j++) {
                pairs.add(new Pair(
                        values.get(i).getKey(),
                        values.get(i).getValue(),
                        values.get(j).getKey(),
                        values.get(j).getValue()));
            }
        }
        return pairs;
    }
}
