package io.github.waymark.constraints.resolve;

import java.util.List;
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

    CollectRoots with(List<Dependency> others) {
        return new CollectRoots(root, others, managed, repositories, context);
    }

    CollectRoots withoutRoot() {
        return new CollectRoots(null, dependencies, managed, repositories, context);
    }
}
