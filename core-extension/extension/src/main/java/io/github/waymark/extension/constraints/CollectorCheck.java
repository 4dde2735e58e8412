package io.github.waymark.extension.constraints;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;

/** Checks with an empty request whether Maven uses Waymark's collector at all. */
final class CollectorCheck {

    private final Artifact nothing = new DefaultArtifact("io.github.waymark", "probe", "pom", "0");
    private final AtomicBoolean reached = new AtomicBoolean();

    /** Whether a request is the empty one; then Waymark's collector is in use. */
    boolean isProbe(CollectRequest request) {
        if (request.getRootArtifact() != nothing) {
            return false;
        }
        reached.set(true);
        return true;
    }

    void check(RepositorySystemSession session, RepositorySystem system) {
        CollectRequest request = new CollectRequest().setRootArtifact(nothing).setRequestContext("waymark");
        try {
            system.collectDependencies(session, request);
        } catch (DependencyCollectionException e) {
            // Another collector failed, so Waymark's is not in use.
            reached.set(false);
        }
        if (!reached.get()) {
            throw ConstraintsSetup.notInEffect();
        }
    }
}
