package io.github.waymark.matrix.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the first JDK on which a test fails, by binary search between the oldest and the newest.
 *
 * <p>If the test has the same outcome on both, all others are run, so that the answer is about each of them. A JDK on which the test can't be
 * run, such as one that is too old for the classes, is left out.
 */
public final class JdkBisection {

    /** Runs the test in environments, and returns its outcome in each of them. */
    public interface Runner {

        Map<String, Trial> run(List<String> environments) throws InterruptedException;
    }

    private final List<String> environments;
    private final Runner runner;
    private final Map<Integer, Trial> trials = new TreeMap<>();

    private JdkBisection(List<String> environments, Runner runner) {
        this.environments = environments;
        this.runner = runner;
    }

    /**
     * Searches.
     *
     * @param environments one for each JDK, the oldest first
     */
    public static BisectionResult of(List<String> environments, Runner runner) throws InterruptedException {
        return new JdkBisection(List.copyOf(environments), runner).search();
    }

    private BisectionResult search() throws InterruptedException {
        int low = 0;
        int high = environments.size() - 1;
        run(List.of(low, high));
        while (low < high && trial(low).outcome() == Trial.Outcome.UNTESTED) {
            run(List.of(++low));
        }
        while (high > low && trial(high).outcome() == Trial.Outcome.UNTESTED) {
            run(List.of(--high));
        }
        if (trial(low).outcome() == trial(high).outcome()) {
            run(IntStream.range(low, high).boxed().toList());
            return result();
        }
        for (int middle = between(low, high); middle > 0; middle = between(low, high)) {
            run(List.of(middle));
            if (trial(middle).outcome() == trial(low).outcome()) {
                low = middle;
            } else if (trial(middle).outcome() == trial(high).outcome()) {
                high = middle;
            }
        }
        return result();
    }

    /** The one nearest to the middle that was not run yet; 0 if there is none. */
    private int between(int low, int high) {
        int middle = (low + high) / 2;
        return IntStream.range(low + 1, high)
                .filter(index -> !trials.containsKey(index))
                .boxed()
                .min((one, other) -> Integer.compare(Math.abs(one - middle), Math.abs(other - middle)))
                .orElse(0);
    }

    private void run(List<Integer> indexes) throws InterruptedException {
        List<Integer> wanted = indexes.stream()
                .distinct()
                .filter(index -> !trials.containsKey(index))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        Map<String, Trial> outcomes =
                new HashMap<>(runner.run(wanted.stream().map(environments::get).toList()));
        for (int index : wanted) {
            String name = environments.get(index);
            Trial trial = outcomes.get(name);
            trials.put(
                    index, trial == null ? new Trial(name, "", Trial.Outcome.UNTESTED, "it has no result", "") : trial);
        }
    }

    private Trial trial(int index) {
        Trial trial = trials.get(index);
        if (trial == null) {
            throw new IllegalStateException("not run: " + environments.get(index));
        }
        return trial;
    }

    private BisectionResult result() {
        List<String> notRun = new ArrayList<>();
        for (int i = 0; i < environments.size(); i++) {
            if (!trials.containsKey(i)) {
                notRun.add(environments.get(i));
            }
        }
        return BisectionResult.of(List.copyOf(trials.values()), notRun);
    }
}
