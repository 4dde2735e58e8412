package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestReports;
import java.util.ArrayList;
import java.util.List;
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

    /** What the numbers of the environment don't show. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>(environment.notices());
        if (!environment.narrowed().isEmpty()) {
            remarks.add("tested only in part: " + String.join(", ", environment.narrowed()));
        }
        return remarks;
    }

    /**
     * Whether a missing test of a module has a meaning. A build that ended early may not have reached the module; one that succeeded, or
     * that has tests of the module, left it out.
     */
    public boolean expects(String module) {
        boolean complete = environment.outcome() == Outcome.OK || environment.outcome() == Outcome.EMPTY;
        return complete || modules.contains(module);
    }
}
