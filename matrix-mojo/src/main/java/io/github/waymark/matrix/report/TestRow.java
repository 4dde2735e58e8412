package io.github.waymark.matrix.report;

import io.github.waymark.matrix.result.TestCase;
import io.github.waymark.matrix.result.TestCase.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One test in all environments. */
public final class TestRow {

    /** Compares the outcomes of a test; tests are shown in this order. */
    public enum Kind {
        /** The outcomes differ. */
        DIFFERS,
        /** It fails everywhere. */
        FAILS,
        /** It passes, or is skipped, everywhere. */
        AGREES
    }

    private final TestName name;
    private final List<Column> columns;
    private final List<@Nullable TestCase> tests;

    TestRow(TestName name, List<Column> columns) {
        this.name = name;
        this.columns = columns;
        this.tests = new ArrayList<>(Collections.nCopies(columns.size(), null));
    }

    /** Adds a test. Of several tests of one name, such as repetitions, the worst counts. */
    void put(int column, TestCase test) {
        TestCase before = tests.get(column);
        if (before == null || weight(test.status()) > weight(before.status())) {
            tests.set(column, test);
        }
    }

    private static int weight(Status status) {
        return switch (status) {
            case SKIPPED -> 0;
            case PASSED -> 1;
            case FAILED -> 2;
            case ERROR -> 3;
        };
    }

    public TestName name() {
        return name;
    }

    /** The test in an environment; empty where it was not run. */
    public Optional<TestCase> test(int column) {
        return Optional.ofNullable(tests.get(column));
    }

    /** The most severe outcome first: failures, errors, skipped tests, tests that were not run. */
    int severity() {
        int severity = 4;
        for (TestCase test : tests) {
            severity = Math.min(severity, test == null ? 3 : severity(test.status()));
        }
        return severity;
    }

    private static int severity(Status status) {
        return switch (status) {
            case FAILED -> 0;
            case ERROR -> 1;
            case SKIPPED -> 2;
            case PASSED -> 4;
        };
    }

    /** Whether the test failed in an environment. */
    public boolean isBad() {
        return severity() < 2;
    }

    /** The outcome in each environment, without messages; rows with equal outcomes can be shown as one. */
    List<String> outcomes() {
        return tests.stream()
                .map(test -> test == null ? "not run" : TestGrid.word(test.status()))
                .toList();
    }

    /** Compares the outcomes. Environments that were not to run the module of the test are ignored. */
    public Kind kind() {
        Set<String> outcomes = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).expects(name.module())) {
                TestCase test = tests.get(i);
                outcomes.add(
                        test == null
                                ? "absent"
                                : test.status().isBad() ? "bad" : test.status().name());
            }
        }
        if (outcomes.size() > 1) {
            return Kind.DIFFERS;
        }
        return outcomes.contains("bad") ? Kind.FAILS : Kind.AGREES;
    }
}
