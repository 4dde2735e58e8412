package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of one environment on one machine.
 *
 * @param title the environment's name, with the operating system if results of several machines are merged
 * @param run the run that it is part of
 * @param environment its result
 * @param tests its tests
 * @param modules the modules in which tests ran
 */
public record Column(
        String title, MatrixResult run, EnvironmentResult environment, TestReports tests, Set<String> modules) {

    static Column of(String title, MatrixResult run, EnvironmentResult environment, TestReports tests) {
        Set<String> modules = tests.cases().stream().map(TestCase::module).collect(Collectors.toUnmodifiableSet());
        return new Column(title, run, environment, tests, modules);
    }

    /** Whether the build reached the tests of a module; otherwise a missing test has no meaning. */
    boolean reached(String module) {
        return modules.contains(module);
    }
}
