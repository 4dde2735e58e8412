package io.github.waymark.configuration.check;

import java.util.List;

/**
 * A Maven profile of the module's POM, or of a parent of it, that is not active in the build and adds dependencies.
 *
 * @param dependencies that are not on the class path, as {@code groupId:artifactId}
 * @param onlyTests whether all of them have the scope {@code test}
 */
public record InactiveProfile(String id, List<String> dependencies, boolean onlyTests) {

    public InactiveProfile {
        dependencies = List.copyOf(dependencies);
    }
}
