package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.tree.DependencyUse;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * The input of the collection of a dependency tree.
 *
 * @param root the artifact at the root of the tree, which is not resolved
 * @param dependencies its direct dependencies
 * @param managed its dependency management
 * @param repositories the repositories to search
 * @param context the resolver's request context, {@code project} or {@code plugin}
 */
public record CollectRoots(
        @Nullable Artifact root,
        List<Dependency> dependencies,
        List<Dependency> managed,
        List<RemoteRepository> repositories,
        String context) {

    public CollectRoots {
        dependencies = List.copyOf(dependencies);
        managed = List.copyOf(managed);
        repositories = List.copyOf(repositories);
    }

    /** The managed version that replaces what the POM of a dependency requests. */
    Optional<String> managedVersion(DependencyUse use) {
        return use.isDirect()
                ? Optional.empty()
                : managed.stream()
                        .map(Dependency::getArtifact)
                        .filter(artifact -> artifact.getGroupId().equals(use.group())
                                && artifact.getArtifactId().equals(use.artifact())
                                && artifact.getExtension().equals(use.type())
                                && artifact.getClassifier().equals(use.classifier()))
                        .map(Artifact::getVersion)
                        .filter(version -> !version.isEmpty())
                        .findFirst();
    }

    CollectRoots with(List<Dependency> others) {
        return new CollectRoots(root, others, managed, repositories, context);
    }

    CollectRoots withoutRoot() {
        return new CollectRoots(null, dependencies, managed, repositories, context);
    }
}
