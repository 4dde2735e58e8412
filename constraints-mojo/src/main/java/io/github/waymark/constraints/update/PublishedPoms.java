package io.github.waymark.constraints.update;

import java.util.List;
import java.util.Optional;

/** The POMs of published artifacts. */
@FunctionalInterface
public interface PublishedPoms {

    /** Knows no POMs; nothing is said about what artifacts request. */
    PublishedPoms NONE = artifact -> Optional.of(PublishedPom.EMPTY);

    /**
     * Reads the effective POM of an artifact.
     *
     * @param artifact {@code group:artifact:version}
     * @return empty if it can't be read
     */
    Optional<PublishedPom> read(String artifact);

    /** Reads several POMs in parallel, if that is faster. */
    default void prefetch(List<String> artifacts) {
        // By default, reading them later is as fast.
    }
}
