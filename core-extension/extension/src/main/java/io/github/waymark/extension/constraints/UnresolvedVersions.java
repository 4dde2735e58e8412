package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.project.DependencyResolutionException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Finds the artifacts in the failures of a build whose version comes from the list, which Maven doesn't report. */
final class UnresolvedVersions {

    private UnresolvedVersions() {}

    /** One message per artifact, with its line in the list. */
    static List<String> lines(List<Throwable> failures, ActiveConstraints activeConstraints) {
        Set<String> lines = new TreeSet<>();
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                for (Artifact artifact : artifacts(cause)) {
                    add(artifact, activeConstraints, lines);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static List<Artifact> artifacts(Throwable cause) {
        List<Artifact> artifacts = new ArrayList<>();
        if (cause instanceof ArtifactResolutionException resolution) {
            for (ArtifactResult result : resolution.getResults()) {
                if (!result.isResolved()) {
                    artifacts.add(result.getRequest().getArtifact());
                }
            }
        } else if (cause instanceof DependencyResolutionException resolution) {
            // Maven 3.9 and 3.10 don't pass on the resolver's exception.
            for (Dependency dependency : resolution.getResult().getUnresolvedDependencies()) {
                artifacts.add(dependency.getArtifact());
            }
        }
        return artifacts;
    }

    private static void add(Artifact artifact, ActiveConstraints activeConstraints, Set<String> lines) {
        Optional<Constraint> constraint = activeConstraints.constraint(artifact);
        if (constraint.isPresent() && constraint.get().version().equals(artifact.getVersion())) {
            lines.add(artifact + " couldn't be resolved, and its version comes from the constraints list ("
                    + constraint.get().place().fileAndLine()
                    + "): set an existing version in the list, or add the repository that has it.");
        }
    }
}
