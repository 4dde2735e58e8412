package io.github.waymark.matrix.diagnose;

import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The answer of a search for the first JDK on which a test fails.
 *
 * @param kind the kind of answer
 * @param trials the JDKs that the test was run on, the oldest first
 * @param notRun the environments of JDKs that it was not run on, the oldest first
 */
public record BisectionResult(Kind kind, List<Trial> trials, List<String> notRun) {

    /** The kind of answer. */
    public enum Kind {
        /** It passes up to a JDK, and fails from the next on. */
        BREAKS,
        /** It fails up to a JDK, and passes from the next on. */
        FIXES,
        /** It passes on all. */
        PASSES,
        /** It fails on all. */
        FAILS,
        /** Passing and failing alternate. */
        ALTERNATES,
        /** It could be run on none. */
        UNTESTED;

        /** The word for it in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public BisectionResult {
        trials = List.copyOf(trials);
        notRun = List.copyOf(notRun);
    }

    /** The answer that trials give. */
    static BisectionResult of(List<Trial> trials, List<String> notRun) {
        List<Trial.Outcome> changes = new ArrayList<>();
        for (Trial trial : tested(trials)) {
            if (changes.isEmpty() || changes.get(changes.size() - 1) != trial.outcome()) {
                changes.add(trial.outcome());
            }
        }
        return new BisectionResult(kind(changes), trials, notRun);
    }

    private static Kind kind(List<Trial.Outcome> changes) {
        if (changes.isEmpty()) {
            return Kind.UNTESTED;
        }
        boolean passes = changes.get(0) == Trial.Outcome.PASSED;
        return switch (changes.size()) {
            case 1 -> passes ? Kind.PASSES : Kind.FAILS;
            case 2 -> passes ? Kind.BREAKS : Kind.FIXES;
            default -> Kind.ALTERNATES;
        };
    }

    private static List<Trial> tested(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.outcome() != Trial.Outcome.UNTESTED)
                .toList();
    }

    /** The answer in a sentence. */
    public String answer(String test) {
        List<Trial> tested = tested(trials);
        return switch (kind) {
            case BREAKS ->
                test + " fails from JDK " + firstOther().jdk() + " on; JDK "
                        + lastLike().jdk() + " is the newest before it on which it passes";
            case FIXES ->
                test + " passes from JDK " + firstOther().jdk() + " on; JDK "
                        + lastLike().jdk() + " is the newest before it on which it fails";
            case PASSES -> test + " passes on " + all(tested);
            case FAILS -> test + " fails on " + all(tested) + ": no change of the JDK between them is the cause";
            case ALTERNATES ->
                test + " does not break or recover at one JDK: it passes on " + versions(Trial.Outcome.PASSED)
                        + ", and fails on " + versions(Trial.Outcome.FAILED)
                        + "; -Dmatrix.again=differing shows whether it is flaky";
            case UNTESTED -> test + " was run on no JDK";
        };
    }

    private static String all(List<Trial> tested) {
        return (tested.size() == 1
                        ? "the only JDK that it was run on, "
                        : "all " + Count.of(tested.size(), "JDK") + " that it was run on, ")
                + tested.stream().map(Trial::jdk).collect(Collectors.joining(", "));
    }

    private String versions(Trial.Outcome outcome) {
        return trials.stream()
                .filter(trial -> trial.outcome() == outcome)
                .map(Trial::jdk)
                .collect(Collectors.joining(", "));
    }

    /** The last trial with the outcome of the first. */
    private Trial lastLike() {
        List<Trial> tested = tested(trials);
        return tested.stream()
                .filter(trial -> trial.outcome() == tested.get(0).outcome())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private Trial firstOther() {
        List<Trial> tested = tested(trials);
        return tested.stream()
                .filter(trial -> trial.outcome() != tested.get(0).outcome())
                .findFirst()
                .orElseThrow();
    }
}
