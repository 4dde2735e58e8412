package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;

/** A project whose trees are collected by the resolver, with the dependency management of Maven 3. */
public record ResolvedProject(
        Module module, CollectRoots roots, RepositorySystem system, RepositorySystemSession session)
        implements Project {

    @Override
    public List<DependencyUse> uses(Map<String, String> pins) {
        return TreeCollector.managed(system, session, new PinningManager(pins)).uses(roots, module.text());
    }

    @Override
    public Optional<String> managed(DependencyUse use) {
        return roots.managedVersion(use);
    }
}
