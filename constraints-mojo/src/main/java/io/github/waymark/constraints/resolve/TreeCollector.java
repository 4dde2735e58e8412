package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.maven.collect.ConstrainingManager;
import io.github.waymark.maven.collect.ListedVersions;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.problem.Reasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.util.graph.manager.DependencyManagerUtils;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.jspecify.annotations.Nullable;

/**
 * Collects dependency trees, including the places that conflict resolution rejected. It reads only POMs.
 *
 * <p>Thread-safe.
 */
public final class TreeCollector {

    /**
     * Selects the collector that reads POMs in parallel, with {@code aether.dependencyCollector.bf.threads} threads. Maven 3.9 has it,
     * but not as the default. Older resolvers ignore the setting, and newer ones use this collector anyway.
     */
    private static final String COLLECTOR = "aether.dependencyCollector.impl";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    /** Modules with the same dependencies, such as those that only inherit them, have the same tree. */
    private final Map<CollectRoots, List<DependencyUse>> cache = new ConcurrentHashMap<>();

    private TreeCollector(RepositorySystem system, RepositorySystemSession session) {
        this.system = system;
        this.session = session;
    }

    /** Collects trees as this build does. */
    public static TreeCollector of(RepositorySystem system, RepositorySystemSession session) {
        return new TreeCollector(system, verbose(session));
    }

    /** Collects trees as this build does without a list: with the versions that POMs request. */
    public static TreeCollector plain(RepositorySystem system, RepositorySystemSession session) {
        DefaultRepositorySystemSession plain = verbose(session);
        plain.setData(new SessionWithoutList(session.getData()));
        return new TreeCollector(system, plain);
    }

    /** Collects trees as a build with a list does, whether or not the extension applies one in this build. */
    public static TreeCollector listed(
            RepositorySystem system, RepositorySystemSession session, ListedVersions versions) {
        return managed(
                system,
                session,
                ConstrainingManager.around(
                        session.getDependencyManager(), versions, ConstrainingManager.Replacements.NONE));
    }

    /** Collects trees with a custom dependency manager and without a list. */
    public static TreeCollector managed(
            RepositorySystem system, RepositorySystemSession session, DependencyManager manager) {
        DefaultRepositorySystemSession custom = verbose(session);
        custom.setData(new SessionWithoutList(session.getData()));
        custom.setDependencyManager(manager);
        return new TreeCollector(system, custom);
    }

    private static DefaultRepositorySystemSession verbose(RepositorySystemSession session) {
        DefaultRepositorySystemSession verbose = new DefaultRepositorySystemSession(session);
        verbose.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
        verbose.setConfigProperty(DependencyManagerUtils.CONFIG_PROP_VERBOSE, true);
        if (!session.getConfigProperties().containsKey(COLLECTOR)) {
            verbose.setConfigProperty(COLLECTOR, "bf");
        }
        return verbose;
    }

    /**
     * Returns all places of a tree, parents before children.
     *
     * @param name the module of the tree, for messages
     * @throws ProblemException if it can't be collected because a POM is missing, or no version matches a range
     */
    public List<DependencyUse> uses(CollectRoots roots, String name) {
        List<DependencyUse> cached = cache.get(roots.withoutRoot());
        if (cached != null && isWithoutRoot(roots, cached)) {
            return cached;
        }
        List<DependencyUse> uses = collect(roots, name);
        if (isWithoutRoot(roots, uses)) {
            cache.putIfAbsent(roots.withoutRoot(), uses);
        }
        return uses;
    }

    /** Whether a tree doesn't contain its root. Otherwise the tree depends on the root. */
    private static boolean isWithoutRoot(CollectRoots roots, List<DependencyUse> uses) {
        Artifact root = roots.root();
        return root == null
                || uses.stream()
                        .noneMatch(use -> use.artifact().equals(root.getArtifactId())
                                && use.group().equals(root.getGroupId()));
    }

    private List<DependencyUse> collect(CollectRoots roots, String name) {
        CollectRequest request = new CollectRequest();
        request.setRootArtifact(roots.root());
        request.setDependencies(roots.dependencies());
        request.setManagedDependencies(roots.managed());
        request.setRepositories(roots.repositories());
        request.setRequestContext(roots.context());
        try {
            List<DependencyUse> uses = new ArrayList<>();
            add(system.collectDependencies(session, request).getRoot(), null, uses);
            return List.copyOf(uses);
        } catch (DependencyCollectionException e) {
            throw new ProblemException(uncollectable(name, e), e);
        }
    }

    private static void add(DependencyNode node, @Nullable DependencyUse by, List<DependencyUse> uses) {
        for (DependencyNode child : node.getChildren()) {
            DependencyUse use = use(child, by);
            uses.add(use);
            add(child, use, uses);
        }
    }

    private static DependencyUse use(DependencyNode node, @Nullable DependencyUse by) {
        Artifact artifact = node.getArtifact();
        Dependency dependency = node.getDependency();
        String premanaged = DependencyManagerUtils.getPremanagedVersion(node);
        return new DependencyUse(
                by,
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getBaseVersion(),
                premanaged != null ? premanaged : requested(node),
                premanaged != null && !premanaged.equals(artifact.getBaseVersion()),
                !node.getData().containsKey(ConflictResolver.NODE_DATA_WINNER),
                dependency == null ? "" : dependency.getScope());
    }

    private static String requested(DependencyNode node) {
        return node.getVersionConstraint() != null
                        && node.getVersionConstraint().getRange() != null
                ? node.getVersionConstraint().toString()
                : node.getArtifact().getBaseVersion();
    }

    private static Problem uncollectable(String name, DependencyCollectionException e) {
        return new Problem(
                "The dependencies can't be collected.",
                name,
                Reasons.of(e),
                "Run `mvn dependency:tree` to see whether it fails too. Correct the dependency or the repositories, or run online.");
    }
}
