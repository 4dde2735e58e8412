package io.github.waymark.releases.published;

import java.util.Optional;

/**
 * The target repository.
 *
 * <p>All methods throw a {@link io.github.waymark.problem.ProblemException} if it can't be reached: that is no evidence that something is
 * missing, nor that it is there.
 */
public interface PublishedArtifacts {

    /** The repository in messages. */
    String name();

    /** Whether a file exists; it isn't downloaded. */
    boolean exists(PublishedFile file);

    /** The content of a small file such as a POM; empty if there is none. */
    Optional<byte[]> read(PublishedFile file);

    /**
     * Whether a version is published.
     *
     * @param coordinates {@code groupId:artifactId}
     * @throws IllegalArgumentException if the texts are no coordinates or no version
     */
    default boolean hasVersion(String coordinates, String version) {
        return exists(PublishedFile.pom(coordinates, version)
                .orElseThrow(() -> new IllegalArgumentException(coordinates + ":" + version)));
    }
}
