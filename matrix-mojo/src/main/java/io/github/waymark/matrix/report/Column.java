package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One environment on one machine.
 *
 * @param title the environment's name, with the machine's system where results of several are merged
 * @param run the run that it is part of
 * @param environment what came of it
 * @param tests its tests
 * @param modules the modules that have any
 */
public record Column(
        String title, MatrixResult run, EnvironmentResult environment, TestReports tests, Set<String> modules) {

    static Column of(String title, MatrixResult run, EnvironmentResult environment, TestReports tests) {
        Set<String> modules = tests.cases().stream().map(TestCase::module).collect(Collectors.toUnmodifiableSet());
        return new Column(title, run, environment, tests, modules);
    }

    /** Whether any test of a module was run: if not, as the build stopped before it, the lack of a test says nothing of that test. */
    boolean reached(String module) {
        return modules.contains(module);
    }
}
