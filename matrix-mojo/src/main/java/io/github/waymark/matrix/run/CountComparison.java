package io.github.waymark.matrix.run;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.text.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says where an environment ran far fewer tests than those that were compiled with it, or than in the run before. */
final class CountComparison {

    private final List<EnvironmentResult> results;
    private final PreviousRun previous;

    CountComparison(List<EnvironmentResult> results, PreviousRun previous) {
        this.results = results;
        this.previous = previous;
    }

    /** The results with notices. */
    List<EnvironmentResult> noticed() {
        return results.stream()
                .map(result -> Stream.of(siblings(result), before(result))
                        .flatMap(Optional::stream)
                        .reduce(result, EnvironmentResult::withNotice, (one, other) -> other))
                .toList();
    }

    private Optional<String> siblings(EnvironmentResult result) {
        return results.stream()
                .filter(other ->
                        !other.compileKey().isEmpty() && other.compileKey().equals(result.compileKey()))
                .max(Comparator.comparingInt(EnvironmentResult::executed))
                .filter(other -> isFarBelow(result, other))
                .map(other -> "ran only " + Count.of(result.executed(), "test") + "; " + other.name() + " ran "
                        + other.executed());
    }

    private Optional<String> before(EnvironmentResult result) {
        return previous.result(result.name())
                .filter(other -> other.narrowed().isEmpty() && result.narrowed().isEmpty())
                .filter(other -> isFarBelow(result, other))
                .map(other ->
                        "ran only " + Count.of(result.executed(), "test") + "; the run before ran " + other.executed());
    }

    private static boolean isFarBelow(EnvironmentResult result, EnvironmentResult other) {
        boolean complete = result.outcome() == Outcome.OK || result.outcome() == Outcome.FAILED;
        return complete && 2 * result.executed() < other.executed();
    }
}
