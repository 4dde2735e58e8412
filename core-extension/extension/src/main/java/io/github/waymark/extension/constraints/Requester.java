package io.github.waymark.extension.constraints;

import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a dependency, and through whom it was reached.
 *
 * @param through null at the root
 */
record Requester(Artifact artifact, @Nullable Requester through) {

    /** The path from the root on. */
    String text() {
        String own = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
        // The root is told twice, once as the request's artifact and once as the node made for it.
        return through == null || ActiveConstraints.key(through.artifact()).equals(ActiveConstraints.key(artifact))
                ? own
                : through.text() + " -> " + own;
    }
}
