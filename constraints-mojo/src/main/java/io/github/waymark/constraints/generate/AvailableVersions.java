package io.github.waymark.constraints.generate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions in the repositories. */
public interface AvailableVersions {

    /** All versions of a {@code group:artifact} in ascending order. */
    List<String> versions(String name);

    /** Reads the versions of several artifacts in parallel, if that is faster. */
    default void prefetch(List<String> names) {
        // By default, reading them later is as fast.
    }

    /** The release date of a version, if it is known. */
    Optional<Instant> released(String name, String version);

    /** Returns those of the POMs {@code group:artifact:version} that are in no repository. */
    List<String> missing(List<String> poms);
}
