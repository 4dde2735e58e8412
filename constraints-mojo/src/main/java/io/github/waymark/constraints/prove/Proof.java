package io.github.waymark.constraints.prove;

import io.github.waymark.constraints.update.Proposal;
import java.util.List;
import java.util.Optional;

/** A test that proposals must pass. */
@FunctionalInterface
public interface Proof {

    /**
     * Tests some proposals together.
     *
     * @return the reason for a failure, in one line; empty if they pass
     */
    Optional<String> failure(List<Proposal> together);
}
