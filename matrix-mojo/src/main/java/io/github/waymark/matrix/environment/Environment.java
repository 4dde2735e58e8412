package io.github.waymark.matrix.environment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An environment with its effective settings.
 *
 * @param name its factors, joined by {@code -}; unique, and valid as a file name
 * @param factors the parts of the name
 * @param labels its labels
 * @param description one line for people; may be empty
 * @param platform the JDKs, Maven and operating systems that it runs on
 * @param build its build
 * @param executionPolicy how it is run together with the others
 * @param narrowed options of the command line because of which less, or something else, runs than the declaration says
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
        List<String> narrowed,
        State state) {

    /** The time limit in a build of an untrusted change; the declaration can only lower it. */
    private static final Duration UNTRUSTED_LIMIT = Duration.ofHours(1);

    public Environment {
        factors = List.copyOf(factors);
        labels = List.copyOf(labels);
        narrowed = List.copyOf(narrowed);
    }

    /** A copy for runs that look for the cause of a difference: it waits for no other environment, and ends no other. */
    public Environment diagnosed(String option) {
        List<String> options = new ArrayList<>(narrowed);
        options.add(option);
        return new Environment(
                name,
                factors,
                labels,
                description,
                platform,
                build,
                new ExecutionPolicy(
                        executionPolicy.timeout(),
                        executionPolicy.skipMissing(),
                        FailFast.FALSE,
                        false,
                        false,
                        List.of(),
                        executionPolicy.exclusive()),
                options,
                state);
    }

    /** A copy for a build of an untrusted change: without commands it runs as before, but not without end; with some it is excluded. */
    public Environment untrusted() {
        State restricted = build.commands().areAny()
                ? new State.Excluded("its commands are off in an untrusted build", State.Excluded.Cause.CONDITION)
                : state;
        return new Environment(
                name,
                factors,
                labels,
                description,
                platform,
                build,
                executionPolicy.limitedTo(UNTRUSTED_LIMIT),
                narrowed,
                restricted);
    }
}
