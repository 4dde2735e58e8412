package io.github.waymark.maven.collect;

import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * The artifact that requests a dependency, and the path to it.
 *
 * @param through null at the root
 */
record Requester(Artifact artifact, @Nullable Requester through) {

    /** The path from the root. */
    String text() {
        String own = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
        // The root occurs twice, as the request's artifact and as the node made for it.
        return through == null || ListedVersions.key(through.artifact()).equals(ListedVersions.key(artifact))
                ? own
                : through.text() + " -> " + own;
    }
}
