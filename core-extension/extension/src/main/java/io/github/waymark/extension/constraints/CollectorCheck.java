package io.github.waymark.extension.constraints;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;

/** Asks Maven to collect the dependencies of nothing, to see whether collections come to Waymark at all. */
final class CollectorCheck {

    private final Artifact nothing = new DefaultArtifact("io.github.waymark", "probe", "pom", "0");
    private final AtomicBoolean reached = new AtomicBoolean();

    /** Whether a collection is the probe's own; then it has come to Waymark. */
    boolean isOne(CollectRequest request) {
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
            // Whoever failed to collect nothing isn't Waymark, which is what is found out here.
            reached.set(false);
        }
        if (!reached.get()) {
            throw ConstraintsSetup.notInEffect();
        }
    }
}
