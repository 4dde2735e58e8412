package io.github.waymark.matrix.result;

/**
 * How many tests there were.
 *
 * @param run all, also those that failed and those that were skipped
 * @param failed an assertion did not hold
 * @param errors something else was thrown
 * @param skipped they were left out
 */
public record Tests(int run, int failed, int errors, int skipped) {

    /** No tests. */
    public static final Tests NONE = new Tests(0, 0, 0, 0);

    /** How many were not passed. */
    public int bad() {
        return failed + errors;
    }

    Tests and(TestCase test) {
        return switch (test.status()) {
            case PASSED -> new Tests(run + 1, failed, errors, skipped);
            case FAILED -> new Tests(run + 1, failed + 1, errors, skipped);
            case ERROR -> new Tests(run + 1, failed, errors + 1, skipped);
            case SKIPPED -> new Tests(run + 1, failed, errors, skipped + 1);
        };
    }
}
