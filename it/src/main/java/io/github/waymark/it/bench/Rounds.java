package io.github.waymark.it.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Measures all contestants in turn, round after round, so that what slows the machine down slows all of them. */
final class Rounds<T> {

    /** One run of a contestant. */
    @FunctionalInterface
    interface Measured<T> {

        /** Its CPU seconds. */
        double seconds(T contestant) throws IOException, InterruptedException;
    }

    private final Map<T, Figures> figures = new LinkedHashMap<>();
    private final Map<T, Figures> instructions = new LinkedHashMap<>();

    private Rounds() {}

    /** Runs each once without measuring it, which brings to hand what the measured runs need, and then in rounds. */
    static <T> Rounds<T> of(List<T> contestants, int runs, PrintStream out, Measured<T> measured)
            throws IOException, InterruptedException {
        Rounds<T> rounds = new Rounds<>();
        for (T contestant : contestants) {
            measured.seconds(contestant);
            rounds.figures.put(contestant, new Figures("", List.of()));
            rounds.instructions.put(contestant, new Figures("", List.of()));
        }
        ChildInstructions.take();
        for (int run = 1; run <= runs; run++) {
            for (T contestant : contestants) {
                double seconds = measured.seconds(contestant);
                double billions = ChildInstructions.take();
                rounds.figures.computeIfPresent(contestant, (key, before) -> before.and(seconds));
                rounds.instructions.computeIfPresent(contestant, (key, before) -> before.and(billions));
            }
            out.println("  round " + run + " of " + runs);
        }
        return rounds;
    }

    List<T> contestants() {
        return List.copyOf(figures.keySet());
    }

    Figures of(T contestant) {
        return Objects.requireNonNull(figures.get(contestant));
    }

    double median(T contestant) {
        return of(contestant).median();
    }

    /** The billions of instructions, the median; 0 if this machine gives no count. */
    double instructions(T contestant) {
        return Objects.requireNonNull(instructions.get(contestant)).median();
    }
}
