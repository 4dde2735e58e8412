package io.github.waymark.constraints.generate;

import java.util.List;

/**
 * The version of one artifact in a set of versions.
 *
 * @param name {@code group:artifact}
 * @param requirements the requirements of all projects
 */
public record ChosenVersion(String name, String version, List<Requirement> requirements) {

    public ChosenVersion {
        requirements = List.copyOf(requirements);
    }
}
