package io.github.waymark.constraints.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.waymark.constraints.tree.DependencyUse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.junit.jupiter.api.Test;

/** What is asked of the resolver, and how often. */
class TreeCollectorTest {

    private final List<RepositorySystemSession> collections = new ArrayList<>();

    /** Knows trees of one level: each dependency brings in a library; {@code g:missing} has no POM. */
    private final RepositorySystem system = (RepositorySystem) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {RepositorySystem.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("collectDependencies")) {
                    collections.add((RepositorySystemSession) arguments[0]);
                    return collected((CollectRequest) arguments[1]);
                }
                assertEquals("readArtifactDescriptor", method.getName());
                return described((ArtifactDescriptorRequest) arguments[1]);
            });

    private static CollectResult collected(CollectRequest request) {
        DefaultDependencyNode root = new DefaultDependencyNode(request.getRootArtifact());
        List<DependencyNode> children = new ArrayList<>();
        for (Dependency dependency : request.getDependencies()) {
            DefaultDependencyNode child = new DefaultDependencyNode(dependency);
            child.setChildren(List.of(new DefaultDependencyNode(dependency("g:library:1"))));
            children.add(child);
        }
        root.setChildren(children);
        return new CollectResult(request).setRoot(root);
    }

    private static ArtifactDescriptorResult described(ArtifactDescriptorRequest request)
            throws ArtifactDescriptorException {
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request);
        if (request.getArtifact().getArtifactId().equals("missing")) {
            throw new ArtifactDescriptorException(result, "missing");
        }
        assertEquals("pom", request.getArtifact().getExtension());
        return result;
    }

    private static Dependency dependency(String coordinates) {
        return new Dependency(new DefaultArtifact(coordinates), "compile");
    }

    private static CollectRoots roots(String root, String dependency) {
        return new CollectRoots(
                new DefaultArtifact(root), List.of(dependency(dependency)), List.of(), List.of(), "project");
    }

    @Test
    void modulesThatAskForTheVerySameAreCollectedOnce() {
        TreeCollector collection = TreeCollector.of(system, new DefaultRepositorySystemSession());
        List<DependencyUse> one = collection.uses(roots("m:one:1", "g:a:1"), "one");

        assertSame(one, collection.uses(roots("m:two:1", "g:a:1"), "two"));
        assertEquals(1, collections.size());
        collection.uses(roots("m:three:1", "g:a:2"), "three");
        assertEquals(2, collections.size());
    }

    @Test
    void aTreeThatComesBackToItsRootIsThatModulesOnly() {
        TreeCollector collection = TreeCollector.of(system, new DefaultRepositorySystemSession());
        collection.uses(roots("g:library:2", "g:a:1"), "library");
        collection.uses(roots("m:one:1", "g:a:1"), "one");
        collection.uses(roots("g:a:1", "g:a:1"), "a");

        assertEquals(3, collections.size());
    }

    @Test
    void severalPomsAreReadAtOnceUnlessTheUserWantsAnotherCollector() {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();
        TreeCollector.plain(system, session).uses(roots("m:one:1", "g:a:1"), "one");
        session.setConfigProperty("aether.dependencyCollector.impl", "df");
        TreeCollector.plain(system, session).uses(roots("m:one:1", "g:a:1"), "one");

        assertEquals(
                List.of("bf", "df"),
                collections.stream()
                        .map(one -> one.getConfigProperties().get("aether.dependencyCollector.impl"))
                        .toList());
    }

    @Test
    void missingPomsAreToldInTheOrderAskedFor() {
        RepositoryVersions repositories =
                new RepositoryVersions(system, new DefaultRepositorySystemSession(), List.of());
        List<String> asked = new ArrayList<>(List.of("g:missing:2", "g:missing:1"));
        for (int i = 0; i < 50; i++) {
            asked.add("g:a:" + i);
        }

        assertEquals(List.of("g:missing:2", "g:missing:1"), repositories.missing(asked));
    }
}
