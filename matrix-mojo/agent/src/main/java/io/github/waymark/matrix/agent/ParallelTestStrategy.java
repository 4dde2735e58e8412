package io.github.waymark.matrix.agent;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionRunner;
import org.apache.maven.plugin.MojosExecutionStrategy;
import org.apache.maven.project.MavenProject;
import org.eclipse.sisu.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the goals of a module as Maven does, but runs its tests on several JDKs at the same time, and tests that are its last
 * goals while Maven goes on with the next module.
 *
 * <p>Maven 3.8 has no strategies: there this class can't be loaded, which its container takes for a component that is not there, and
 * all goals run one after the other. They do too with {@code -T}, where Maven lets no two goals of a module run at the same time, and
 * where the build has a strategy of its own, such as a build cache.
 */
@Named
@Singleton
@Priority(ParallelTestStrategy.ABOVE_MAVENS_OWN)
final class ParallelTestStrategy implements MojosExecutionStrategy {

    /** Below the build cache, which has 10: it decides which goals run at all. */
    static final int ABOVE_MAVENS_OWN = 5;

    /** Maven's; and this one, which a plugin may bring into the build a second time. */
    private static final Set<String> PLAIN = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "org.apache.maven.plugin.DefaultMojosExecutionStrategy", ParallelTestStrategy.class.getName())));

    /** Whether this thread runs a goal: what goals that fork a lifecycle run inside themselves is theirs to wait for. */
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    private final AgentContext agentContext;
    private final ParallelTestRuns lanes;
    private final DeferredTests late;
    private final List<MojosExecutionStrategy> strategies;

    @Inject
    ParallelTestStrategy(
            AgentContext agentContext,
            ParallelTestRuns lanes,
            DeferredTests late,
            List<MojosExecutionStrategy> strategies) {
        this.agentContext = agentContext;
        this.lanes = lanes;
        this.late = late;
        this.strategies = strategies;
    }

    @Override
    public void execute(List<MojoExecution> mojos, MavenSession session, MojoExecutionRunner runner)
            throws LifecycleExecutionException {
        Optional<MojosExecutionStrategy> other = strategies.stream()
                .filter(strategy -> !PLAIN.contains(strategy.getClass().getName()))
                .findFirst();
        if (other.isPresent()) {
            other.get().execute(mojos, session, runner);
        } else if (!agentContext.orders().isPresent() || session.getRequest().getDegreeOfConcurrency() > 1) {
            for (MojoExecution mojo : mojos) {
                runner.run(mojo);
            }
        } else {
            inGroups(mojos, session, runner, agentContext.orders().get());
        }
    }

    private void inGroups(
            List<MojoExecution> mojos, MavenSession session, MojoExecutionRunner runner, AgentConfig orders)
            throws LifecycleExecutionException {
        MavenProject project = session.getCurrentProject();
        TestGroups tests = new TestGroups(orders, execution -> !TestForks.runsInsideMaven(execution, session, project));
        List<List<MojoExecution>> groups = tests.of(mojos);
        int early = orders.late() && !INSIDE.get() ? tests.early(groups) : groups.size();
        if (tests.hasTestsInside(mojos) || mojos.stream().anyMatch(ParallelTestStrategy::isOfAllModules)) {
            awaitLate(project);
        }
        for (List<MojoExecution> group : groups.subList(0, early)) {
            if (tests.areTests(group)) {
                together(group, session, project, runner);
            } else {
                run(group.get(0), runner);
            }
        }
        if (early < groups.size()) {
            late.add(project, () -> {
                for (List<MojoExecution> group : groups.subList(early, groups.size())) {
                    together(group, session, project, runner);
                }
            });
        }
    }

    private static boolean isOfAllModules(MojoExecution mojo) {
        return mojo.getMojoDescriptor() != null && mojo.getMojoDescriptor().isAggregator();
    }

    private void awaitLate(MavenProject project) throws LifecycleExecutionException {
        try {
            late.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LifecycleExecutionException("interrupted while tests of earlier modules ran", null, project, e);
        }
    }

    private void together(
            List<MojoExecution> group, MavenSession session, MavenProject project, MojoExecutionRunner runner)
            throws LifecycleExecutionException {
        Throwable failure;
        try {
            failure = lanes.run(
                    byEnvironment(group),
                    // Computed when first asked for, into a set that others would see half filled.
                    project::getArtifactMap,
                    execution -> run(execution, session, project, runner));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LifecycleExecutionException("interrupted while tests ran", group.get(0), project, e);
        }
        rethrow(failure, group, project);
    }

    private static Map<String, MojoExecution> byEnvironment(List<MojoExecution> group) {
        Map<String, MojoExecution> byEnvironment = new LinkedHashMap<>();
        for (MojoExecution execution : group) {
            String id = execution.getExecutionId();
            byEnvironment.put(id.substring(id.lastIndexOf(TestExecutionCloner.MARK)), execution);
        }
        return byEnvironment;
    }

    private static void run(
            MojoExecution execution, MavenSession session, MavenProject project, MojoExecutionRunner runner)
            throws LifecycleExecutionException {
        // Each thread has its own current project.
        session.setCurrentProject(project);
        try {
            run(execution, runner);
        } finally {
            session.setCurrentProject(null);
        }
    }

    private static void run(MojoExecution execution, MojoExecutionRunner runner) throws LifecycleExecutionException {
        boolean before = INSIDE.get();
        INSIDE.set(true);
        try {
            runner.run(execution);
        } finally {
            INSIDE.set(before);
        }
    }

    private static void rethrow(@Nullable Throwable failure, List<MojoExecution> group, MavenProject project)
            throws LifecycleExecutionException {
        if (failure instanceof LifecycleExecutionException) {
            throw (LifecycleExecutionException) failure;
        }
        if (failure instanceof RuntimeException) {
            throw (RuntimeException) failure;
        }
        if (failure instanceof Error) {
            throw (Error) failure;
        }
        if (failure != null) {
            throw new LifecycleExecutionException(group.get(0), project, failure);
        }
    }
}
