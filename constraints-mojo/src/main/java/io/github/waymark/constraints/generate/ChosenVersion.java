package io.github.waymark.constraints.generate;

import java.util.List;

/**
 * The version of one artifact in a set.
 *
 * @param name {@code group:artifact}
 * @param demands all that is asked of it
 */
public record ChosenVersion(String name, String version, List<Requirement> demands) {

    public ChosenVersion {
        demands = List.copyOf(demands);
    }
}
