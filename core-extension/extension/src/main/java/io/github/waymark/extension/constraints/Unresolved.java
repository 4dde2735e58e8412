package io.github.waymark.extension.constraints;

import io.github.waymark.constraint.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Finds, in why a build failed, the artifacts whose version the list gave: Maven can't know that nobody else asked for it. */
final class Unresolved {

    private Unresolved() {}

    /** What to tell; a line for each artifact, with its line in the list. */
    static List<String> lines(List<Throwable> failures, Applied applied) {
        Set<String> lines = new TreeSet<>();
        for (Throwable failure : failures) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ArtifactResolutionException resolution) {
                    resolution.getResults().forEach(result -> add(result, applied, lines));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static void add(ArtifactResult result, Applied applied, Set<String> lines) {
        Artifact artifact = result.getRequest().getArtifact();
        if (result.isResolved() || artifact == null) {
            return;
        }
        Optional<Constraint> constraint = applied.constraint(artifact);
        if (constraint.isPresent() && constraint.get().version().equals(artifact.getVersion())) {
            lines.add(artifact + " couldn't be resolved, and its version is that of the constraints list ("
                    + constraint.get().place().line(":")
                    + "): put one into the list that there is, or add the repository that has it.");
        }
    }
}
