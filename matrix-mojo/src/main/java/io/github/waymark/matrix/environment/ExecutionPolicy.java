package io.github.waymark.matrix.environment;

import java.time.Duration;
import java.util.List;

/**
 * How an environment is run beside the others, and what its result means.
 *
 * @param timeout after which it is ended; zero for never
 * @param skipMissing what happens when its JDK or Maven isn't there
 * @param failFast what its failure does to the others
 * @param ignoreOutcome whether its failure is reported without failing the matrix
 * @param depends names of environments that run before it when they run at all, stars allowed
 * @param exclusive whether it runs alone
 */
public record ExecutionPolicy(
        Duration timeout,
        SkipMissing skipMissing,
        FailFast failFast,
        boolean ignoreOutcome,
        List<String> depends,
        boolean exclusive) {

    public ExecutionPolicy {
        depends = List.copyOf(depends);
    }
}
