package io.github.waymark.constraints.maven;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;

/** Trees of direct dependencies that have none themselves, whatever is managed; {@code missing} is not available. */
final class OneLevel {

    private OneLevel() {}

    static CollectResult of(CollectRequest request)
            throws DependencyCollectionException, InvalidVersionSpecificationException {
        DefaultDependencyNode root = new DefaultDependencyNode(request.getRootArtifact());
        List<DependencyNode> children = new ArrayList<>();
        for (Dependency dependency : request.getDependencies()) {
            if (dependency.getArtifact().getArtifactId().equals("missing")) {
                CollectResult none = new CollectResult(request);
                none.addException(new IllegalStateException(dependency.getArtifact() + " is nowhere"));
                throw new DependencyCollectionException(none, dependency.getArtifact() + " is nowhere");
            }
            DefaultDependencyNode child = new DefaultDependencyNode(dependency);
            child.setVersionConstraint(new GenericVersionScheme()
                    .parseVersionConstraint(dependency.getArtifact().getVersion()));
            children.add(child);
        }
        root.setChildren(children);
        return new CollectResult(request).setRoot(root);
    }
}
