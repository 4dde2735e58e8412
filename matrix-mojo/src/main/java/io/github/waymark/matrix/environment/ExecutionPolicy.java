package io.github.waymark.matrix.environment;

import java.time.Duration;
import java.util.List;

/**
 * How an environment is run together with the others, and how its result is rated.
 *
 * @param timeout its time limit; zero for none
 * @param skipMissing what happens when its JDK or Maven is not available
 * @param failFast the effect of its failure on the others
 * @param ignoreOutcome whether its failure is reported without failing the matrix
 * @param allowEmpty whether it may end without having run a test
 * @param depends names or patterns of environments that run before it, if they run
 * @param exclusive whether it runs alone
 */
public record ExecutionPolicy(
        Duration timeout,
        SkipMissing skipMissing,
        FailFast failFast,
        boolean ignoreOutcome,
        boolean allowEmpty,
        List<String> depends,
        boolean exclusive) {

    public ExecutionPolicy {
        depends = List.copyOf(depends);
    }

    /** A copy with a time limit of at most this. */
    ExecutionPolicy limitedTo(Duration most) {
        return new ExecutionPolicy(
                timeout.isZero() || timeout.compareTo(most) > 0 ? most : timeout,
                skipMissing,
                failFast,
                ignoreOutcome,
                allowEmpty,
                depends,
                exclusive);
    }
}
