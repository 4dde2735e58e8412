package io.github.waymark.constraints.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.collection.DependencyManagement;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.graph.DefaultDependencyNode;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.jspecify.annotations.Nullable;

/** Artifacts with dependencies, whose trees are collected as Maven does, with the dependency manager of the session; the nearest wins. */
final class Catalog {

    private final Map<String, List<String>> artifacts = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, List<String>> managed = new HashMap<>();
    /** How many trees were collected. */
    private int collections;

    /** An artifact {@code group:artifact:version}, and what it depends on. */
    Catalog with(String artifact, String... dependencies) {
        artifacts.put(artifact, List.of(dependencies));
        return this;
    }

    int collections() {
        return collections;
    }

    @SuppressWarnings("unchecked")
    RepositorySystem system() {
        return Goal.proxy(RepositorySystem.class, (proxy, method, arguments) -> {
            if (method.getName().equals("readArtifactDescriptor")) {
                return descriptor((ArtifactDescriptorRequest) arguments[1]);
            }
            if (method.getName().equals("resolveArtifacts")) {
                return resolved((RepositorySystemSession) arguments[0], (Collection<ArtifactRequest>) arguments[1]);
            }
            if (method.getName().equals("newResolutionRepositories")) {
                return List.of();
            }
            if (!method.getName().equals("collectDependencies")) {
                throw new UnsupportedOperationException(method.getName());
            }
            collections++;
            return collected((RepositorySystemSession) arguments[0], (CollectRequest) arguments[1]);
        });
    }

    /** An artifact that no repository has. */
    Catalog without(String artifact) {
        missing.add(artifact);
        return this;
    }

    /** An artifact whose POM stops the collection of each tree that contains it. */
    Catalog broken(String artifact) {
        broken.add(artifact);
        return this;
    }

    /** A BOM {@code group:artifact:version}, and what it manages. */
    Catalog bom(String bom, String... versions) {
        managed.put(bom, List.of(versions));
        return this;
    }

    /** An artifact that moved to other coordinates. */
    Catalog moved(String artifact, String to) {
        moved.put(artifact, to);
        return this;
    }

    private ArtifactDescriptorResult descriptor(ArtifactDescriptorRequest request) throws ArtifactDescriptorException {
        Artifact artifact = request.getArtifact();
        String name = name(artifact);
        ArtifactDescriptorResult result = new ArtifactDescriptorResult(request);
        if (missing.contains(name)) {
            throw new ArtifactDescriptorException(
                    result,
                    "no POM",
                    new ArtifactNotFoundException(artifact, new RemoteRepository.Builder("r", "", "").build()));
        }
        if (moved.containsKey(name)) {
            result.addRelocation(artifact);
            return result.setArtifact(new DefaultArtifact(moved.get(name)));
        }
        dependencies(artifact).forEach(result::addDependency);
        managed.getOrDefault(name, List.of())
                .forEach(one -> result.addManagedDependency(new Dependency(new DefaultArtifact(one), "")));
        return result.setArtifact(artifact);
    }

    /** Each artifact is a file with its name. */
    private static List<ArtifactResult> resolved(RepositorySystemSession session, Collection<ArtifactRequest> requests)
            throws IOException {
        Path folder = Files.createDirectories(
                session.getLocalRepository().getBasedir().toPath());
        List<ArtifactResult> results = new ArrayList<>();
        for (ArtifactRequest request : requests) {
            String name = request.getArtifact().toString();
            Path file = folder.resolve(name.replace(':', '-'));
            Files.writeString(file, name);
            results.add(new ArtifactResult(request)
                    .setArtifact(request.getArtifact().setFile(file.toFile())));
        }
        return results;
    }

    private record Open(
            DefaultDependencyNode node, @Nullable DependencyManager manager, Set<String> excluded) {}

    private CollectResult collected(RepositorySystemSession session, CollectRequest request)
            throws InvalidVersionSpecificationException, DependencyCollectionException {
        DefaultDependencyNode root = new DefaultDependencyNode(request.getRootArtifact());
        Map<String, DependencyNode> winners = new LinkedHashMap<>();
        Deque<Open> open = new ArrayDeque<>();
        open.add(new Open(root, session.getDependencyManager(), Set.of()));
        while (!open.isEmpty()) {
            Open next = open.remove();
            List<Dependency> dependencies = next.node() == root
                    ? request.getDependencies()
                    : dependencies(next.node().getArtifact());
            DependencyManager manager = derived(next, request);
            List<DependencyNode> children = new ArrayList<>();
            for (Dependency dependency : dependencies) {
                if (next.excluded()
                        .contains(dependency.getArtifact().getGroupId() + ":"
                                + dependency.getArtifact().getArtifactId())) {
                    continue;
                }
                DefaultDependencyNode child = node(dependency, manager);
                Artifact artifact = child.getArtifact();
                if (broken.contains(name(artifact))) {
                    throw new DependencyCollectionException(
                            new CollectResult(request), "the POM of " + name(artifact) + " is broken");
                }
                DependencyNode winner =
                        winners.putIfAbsent(artifact.getGroupId() + ":" + artifact.getArtifactId(), child);
                if (winner == null) {
                    open.add(new Open(child, manager, excluded(next, dependency)));
                } else {
                    child.setData(ConflictResolver.NODE_DATA_WINNER, winner);
                }
                children.add(child);
            }
            next.node().setChildren(children);
        }
        return new CollectResult(request).setRoot(root);
    }

    private static Set<String> excluded(Open open, Dependency dependency) {
        Set<String> excluded = new HashSet<>(open.excluded());
        dependency.getExclusions().forEach(one -> excluded.add(one.getGroupId() + ":" + one.getArtifactId()));
        return excluded;
    }

    private static @Nullable DependencyManager derived(Open open, CollectRequest request) {
        DependencyManager manager = open.manager();
        return manager == null
                ? null
                : manager.deriveChildManager(Goal.proxy(
                        DependencyCollectionContext.class, (proxy, method, arguments) -> switch (method.getName()) {
                            case "getArtifact" -> open.node().getArtifact();
                            case "getManagedDependencies" -> request.getManagedDependencies();
                            default -> null;
                        }));
    }

    private static String name(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    private List<Dependency> dependencies(Artifact artifact) {
        return artifacts.getOrDefault(name(artifact), List.of()).stream()
                .map(one -> new Dependency(new DefaultArtifact(one), "compile"))
                .toList();
    }

    private static DefaultDependencyNode node(Dependency dependency, @Nullable DependencyManager manager)
            throws InvalidVersionSpecificationException {
        DependencyManagement management = manager == null ? null : manager.manageDependency(dependency);
        String requested = dependency.getArtifact().getVersion();
        String version = management == null || management.getVersion() == null ? requested : management.getVersion();
        DefaultDependencyNode node = new DefaultDependencyNode(
                dependency.setArtifact(dependency.getArtifact().setVersion(version)));
        node.setVersionConstraint(new GenericVersionScheme().parseVersionConstraint(version));
        if (!version.equals(requested)) {
            node.setData(DependencyManagerUtils.NODE_DATA_PREMANAGED_VERSION, requested);
            node.setManagedBits(DependencyNode.MANAGED_VERSION);
        }
        return node;
    }
}
