package io.github.waymark.constraints.generate;

import java.util.List;

/**
 * The version of one artifact in a set of versions.
 *
 * @param name {@code group:artifact}
 * @param requirements the requirements of all projects
 * @param with an artifact of the same release, because of which the version is above the requirements; empty for most
 */
public record ChosenVersion(String name, String version, List<Requirement> requirements, String with) {

    public ChosenVersion {
        requirements = List.copyOf(requirements);
    }

    /** A version that the requirements request. */
    ChosenVersion(String name, String version, List<Requirement> requirements) {
        this(name, version, requirements, "");
    }
}
