package io.github.waymark.matrix.result;

/**
 * How many tests there were.
 *
 * @param run all, including failed and skipped ones
 * @param failed tests with a failed assertion
 * @param errors tests with another exception
 * @param skipped skipped tests
 */
public record TestCounts(int run, int failed, int errors, int skipped) {

    /** No tests. */
    public static final TestCounts NONE = new TestCounts(0, 0, 0, 0);

    /** The failed tests and errors. */
    public int bad() {
        return failed + errors;
    }

    TestCounts plus(TestCase test) {
        return switch (test.status()) {
            case PASSED -> new TestCounts(run + 1, failed, errors, skipped);
            case FAILED -> new TestCounts(run + 1, failed + 1, errors, skipped);
            case ERROR -> new TestCounts(run + 1, failed, errors + 1, skipped);
            case SKIPPED -> new TestCounts(run + 1, failed, errors, skipped + 1);
        };
    }
}
