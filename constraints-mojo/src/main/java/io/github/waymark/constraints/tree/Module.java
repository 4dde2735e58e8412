package io.github.waymark.constraints.tree;

/**
 * A module of the reactor, or whatever else has a dependency tree.
 *
 * @param pom its POM as people know it, relative to the root of the build
 * @param places where its POM and its parents' say what
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
