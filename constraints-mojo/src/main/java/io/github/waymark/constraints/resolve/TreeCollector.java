package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.tree.DependencyUse;
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
 * Collects dependency trees, the places that lost included; reads POMs, no other files.
 *
 * <p>May be used by several threads at once.
 */
public final class TreeCollector {

    /**
     * The collector that reads several POMs at once, as many as {@code aether.dependencyCollector.bf.threads} says; that of Maven 3.9 by
     * default reads one after the other. Older resolvers don't know the setting, and newer ones have this collector anyway.
     */
    private static final String COLLECTOR = "aether.dependencyCollector.impl";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    /** The trees of modules that ask for the very same, as those that only inherit their dependencies do. */
    private final Map<CollectRoots, List<DependencyUse>> known = new ConcurrentHashMap<>();

    private TreeCollector(RepositorySystem system, RepositorySystemSession session) {
        this.system = system;
        this.session = session;
    }

    /** Collections as this session's builds do them. */
    public static TreeCollector of(RepositorySystem system, RepositorySystemSession session) {
        return new TreeCollector(system, telling(session));
    }

    /** Collections as builds do them that no list is applied to: what POMs ask for themselves. */
    public static TreeCollector plain(RepositorySystem system, RepositorySystemSession session) {
        DefaultRepositorySystemSession plain = telling(session);
        plain.setData(new SessionWithoutList(session.getData()));
        return new TreeCollector(system, plain);
    }

    /** Collections with management of one's own, the same on all Mavens, and no list applied. */
    public static TreeCollector managed(
            RepositorySystem system, RepositorySystemSession session, DependencyManager manager) {
        DefaultRepositorySystemSession own = telling(session);
        own.setData(new SessionWithoutList(session.getData()));
        own.setDependencyManager(manager);
        return new TreeCollector(system, own);
    }

    private static DefaultRepositorySystemSession telling(RepositorySystemSession session) {
        DefaultRepositorySystemSession telling = new DefaultRepositorySystemSession(session);
        telling.setConfigProperty(ConflictResolver.CONFIG_PROP_VERBOSE, true);
        telling.setConfigProperty(DependencyManagerUtils.CONFIG_PROP_VERBOSE, true);
        if (!session.getConfigProperties().containsKey(COLLECTOR)) {
            telling.setConfigProperty(COLLECTOR, "bf");
        }
        return telling;
    }

    /**
     * All places of a tree, users before what they use.
     *
     * @param name whose tree it is, for messages
     * @throws ProblemException when it can't be collected: a POM is missing, a range has no version
     */
    public List<DependencyUse> uses(CollectRoots roots, String name) {
        List<DependencyUse> same = known.get(roots.withoutRoot());
        if (same != null && isFreeOf(roots, same)) {
            return same;
        }
        List<DependencyUse> uses = collected(roots, name);
        if (isFreeOf(roots, uses)) {
            known.putIfAbsent(roots.withoutRoot(), uses);
        }
        return uses;
    }

    /** Whether a tree doesn't come back to its root, which is all that the root means to it. */
    private static boolean isFreeOf(CollectRoots roots, List<DependencyUse> uses) {
        Artifact root = roots.root();
        return root == null
                || uses.stream()
                        .noneMatch(use -> use.artifact().equals(root.getArtifactId())
                                && use.group().equals(root.getGroupId()));
    }

    private List<DependencyUse> collected(CollectRoots roots, String name) {
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
        String asked = premanaged != null ? premanaged : asked(node);
        return new DependencyUse(
                by,
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getExtension(),
                artifact.getClassifier(),
                artifact.getBaseVersion(),
                asked,
                premanaged != null && !premanaged.equals(artifact.getBaseVersion()),
                !node.getData().containsKey(ConflictResolver.NODE_DATA_WINNER),
                dependency == null ? "" : dependency.getScope());
    }

    private static String asked(DependencyNode node) {
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
                "Run `mvn dependency:tree` to see that it fails there too; mend what it names, or the repositories, or run online.");
    }
}
