package io.github.waymark.constraints.resolve;

import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * What a collection starts from.
 *
 * @param root the artifact whose tree this is; it isn't resolved itself
 * @param dependencies its direct dependencies
 * @param managed what its dependency management says
 * @param repositories where to look
 * @param context what the collection is for: {@code project} or {@code plugin}
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

    CollectRoots withoutRoot() {
        return new CollectRoots(null, dependencies, managed, repositories, context);
    }
}
