package io.github.waymark.constraints.tree;

/**
 * A module of the reactor, or a published project.
 *
 * @param pom its POM, relative to the root of the build
 * @param places the places of its dependencies in its POM and its parents
 */
public record Module(String group, String artifact, String version, String pom, ManagementPlaces places) {

    /** {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    /** {@code group:artifact:version}. */
    public String text() {
        return name() + ":" + version;
    }
}
