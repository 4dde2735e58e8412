package io.github.waymark.constraints.resolve;

import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.generate.Uncollected;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * A published project or BOM. What a BOM manages is independent of each other, so if its tree can't be collected, the artifacts at fault
 * are found by bisection, and the others are collected without them.
 *
 * <p>For one thread.
 */
public final class PublishedProject implements Project {

    /** If more artifacts can't be collected, the repositories are at fault, and not the artifacts. */
    private static final int MOST = 50;

    private record Result(Map<String, String> pins, List<DependencyUse> uses, List<Uncollected> uncollected) {}

    private final Module module;
    private final CollectRoots roots;
    private final boolean isBom;
    private final RepositorySystem system;
    private final RepositorySystemSession session;
    /** The dependencies in groups that could be collected last time, so that the bisection is not repeated. */
    private List<List<Dependency>> groups;

    private Optional<Result> last = Optional.empty();

    /**
     * @param isBom whether the roots are what a BOM manages
     */
    public PublishedProject(
            Module module,
            CollectRoots roots,
            boolean isBom,
            RepositorySystem system,
            RepositorySystemSession session) {
        this.module = module;
        this.roots = roots;
        this.isBom = isBom;
        this.system = system;
        this.session = session;
        this.groups = List.of(roots.dependencies());
    }

    @Override
    public Module module() {
        return module;
    }

    /** The places of what can be collected. */
    @Override
    public List<DependencyUse> uses(Map<String, String> pins) {
        return result(pins).uses();
    }

    @Override
    public Optional<String> managed(DependencyUse use) {
        return roots.managedVersion(use);
    }

    @Override
    public List<Uncollected> uncollected(Map<String, String> pins) {
        return result(pins).uncollected();
    }

    private Result result(Map<String, String> pins) {
        if (last.isEmpty() || !last.get().pins().equals(pins)) {
            last = Optional.of(collected(pins));
        }
        return last.get();
    }

    private Result collected(Map<String, String> pins) {
        TreeCollector collector = TreeCollector.managed(system, session, new PinningManager(pins));
        Result result = new Result(Map.copyOf(pins), new ArrayList<>(), new ArrayList<>());
        List<List<Dependency>> found = new ArrayList<>();
        for (List<Dependency> group : groups) {
            collect(collector, group, result, found);
        }
        groups = List.copyOf(found);
        return result;
    }

    private void collect(TreeCollector collector, List<Dependency> group, Result result, List<List<Dependency>> found) {
        try {
            result.uses().addAll(collector.uses(roots.with(group), module.text()));
            found.add(group);
        } catch (ProblemException e) {
            if (isBom && group.size() > 1) {
                int half = group.size() / 2;
                collect(collector, group.subList(0, half), result, found);
                collect(collector, group.subList(half, group.size()), result, found);
                return;
            }
            found.add(group);
            result.uncollected().add(uncollected(group, e.problems().get(0).why()));
            if (result.uncollected().size() > MOST) {
                throw e;
            }
        }
    }

    private Uncollected uncollected(List<Dependency> group, String reason) {
        if (!isBom || group.isEmpty()) {
            return new Uncollected(module.text(), module.name(), module.version(), reason);
        }
        Artifact artifact = group.get(0).getArtifact();
        return new Uncollected(
                module.text(), artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact.getVersion(), reason);
    }
}
