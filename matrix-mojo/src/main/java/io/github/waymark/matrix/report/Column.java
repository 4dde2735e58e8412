package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestReports;

/**
 * One environment on one machine.
 *
 * @param title the environment's name, with the machine's system where results of several are merged
 * @param run the run that it is part of
 * @param environment what came of it
 * @param tests its tests
 */
public record Column(String title, MatrixResult run, EnvironmentResult environment, TestReports tests) {

    /** Whether any test was run: if not, the lack of a test says nothing of that test. */
    boolean hasTests() {
        return !tests.cases().isEmpty();
    }
}
