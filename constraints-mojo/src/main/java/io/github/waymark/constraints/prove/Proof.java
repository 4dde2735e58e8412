package io.github.waymark.constraints.prove;

import io.github.waymark.constraints.update.Proposal;
import java.util.List;
import java.util.Optional;

/** Something that proposals must pass. */
@FunctionalInterface
public interface Proof {

    /**
     * Tries some proposals together.
     *
     * @return why it fails, in one line; empty where it passes
     */
    Optional<String> failure(List<Proposal> together);
}
