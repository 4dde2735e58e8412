package io.github.waymark.version.release;

/**
 * An artifact that a project uses.
 *
 * @param role how it is used: dependency, parent, plugin, extension
 * @param id {@code groupId:artifactId}
 * @param where the module that uses it
 */
public record UsedArtifact(String role, String id, String version, String where) {

    boolean isSnapshot() {
        return version.endsWith("-SNAPSHOT");
    }
}
