package io.github.waymark.it.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one contestant took in one repository.
 *
 * @param version the version that the build had
 * @param seconds CPU seconds of each run, in the order of the runs
 */
record Figures(String version, List<Double> seconds) {

    Figures {
        seconds = List.copyOf(seconds);
    }

    Figures and(double further) {
        List<Double> all = new ArrayList<>(seconds);
        all.add(further);
        return new Figures(version, all);
    }

    double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    double least() {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
