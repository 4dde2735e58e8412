package io.github.waymark.constraints.generate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the repositories have. */
public interface AvailableVersions {

    /** All versions of a {@code group:artifact}, the lowest first; empty where there is none. */
    List<String> versions(String name);

    /** Says that the versions of all these will be asked for, so that they can be had at once. */
    default void expect(List<String> names) {
        // What is at hand needs no notice.
    }

    /** When a version was put into its repository; empty where that can't be told. */
    Optional<Instant> released(String name, String version);

    /** Which of these POMs, {@code group:artifact:version}, no repository has, in their order. */
    List<String> missing(List<String> poms);
}
