package io.github.waymark.matrix.result;

/**
 * How many tests there were.
 *
 * @param run all, also those that failed and those that were skipped
 * @param failed an assertion did not hold
 * @param errors something else was thrown
 * @param skipped they were left out
 */
public record TestCounts(int run, int failed, int errors, int skipped) {

    /** No tests. */
    public static final TestCounts NONE = new TestCounts(0, 0, 0, 0);

    /** How many were not passed. */
    public int bad() {
        return failed + errors;
    }

    TestCounts and(TestCase test) {
        return switch (test.status()) {
            case PASSED -> new TestCounts(run + 1, failed, errors, skipped);
            case FAILED -> new TestCounts(run + 1, failed + 1, errors, skipped);
            case ERROR -> new TestCounts(run + 1, failed, errors + 1, skipped);
            case SKIPPED -> new TestCounts(run + 1, failed, errors, skipped + 1);
        };
    }
}
