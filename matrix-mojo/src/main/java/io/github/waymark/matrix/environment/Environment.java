package io.github.waymark.matrix.environment;

import java.util.List;

/**
 * One environment, with all its settings in force.
 *
 * @param name unique in the plan; its factors, joined by {@code -}; letters, digits, {@code . _ + -} only, so it is a file name
 * @param factors the parts of the name
 * @param labels the groups that it is in
 * @param description one line for people; may be empty
 * @param platform what it runs on
 * @param build what Maven does
 * @param executionPolicy how it is run beside the others
 * @param state whether it can be run here
 */
public record Environment(
        String name,
        List<String> factors,
        List<String> labels,
        String description,
        Platform platform,
        Build build,
        ExecutionPolicy executionPolicy,
        State state) {

    public Environment {
        factors = List.copyOf(factors);
        labels = List.copyOf(labels);
    }
}
