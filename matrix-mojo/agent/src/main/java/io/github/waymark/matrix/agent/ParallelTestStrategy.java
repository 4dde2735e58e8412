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
 * Runs the goals of a module as Maven does, but its tests on several JDKs in parallel, and tests that are its last goals while Maven builds
 * the next module.
 *
 * <p>Maven 3.8 has no strategies: there this class can't be loaded, its container ignores it, and all goals run in sequence. They also do
 * with {@code -T}, as Maven then locks a module while one of its goals runs, and when the build has another strategy, such as the build
 * cache.
 */
@Named
@Singleton
@Priority(ParallelTestStrategy.PRIORITY)
final class ParallelTestStrategy implements MojosExecutionStrategy {

    /** Above Maven's own strategy, and below the build cache, which has 10 and decides which goals run at all. */
    static final int PRIORITY = 5;

    /** Maven's strategy, and this one, as a plugin may load it a second time. */
    private static final Set<String> PLAIN = Collections.unmodifiableSet(new HashSet<>(Arrays.asList(
            "org.apache.maven.plugin.DefaultMojosExecutionStrategy", ParallelTestStrategy.class.getName())));

    /** Whether this thread runs a goal. A goal that forks a lifecycle waits for the goals in it, so their tests are not deferred. */
    private static final ThreadLocal<Boolean> RUNNING_GOAL = ThreadLocal.withInitial(() -> false);

    private final AgentContext agentContext;
    private final ParallelTestRuns parallelRuns;
    private final DeferredTests deferredTests;
    private final List<MojosExecutionStrategy> strategies;

    @Inject
    ParallelTestStrategy(
            AgentContext agentContext,
            ParallelTestRuns parallelRuns,
            DeferredTests deferredTests,
            List<MojosExecutionStrategy> strategies) {
        this.agentContext = agentContext;
        this.parallelRuns = parallelRuns;
        this.deferredTests = deferredTests;
        this.strategies = strategies;
    }

    @Override
    public void execute(List<MojoExecution> mojos, MavenSession session, MojoExecutionRunner runner)
            throws LifecycleExecutionException {
        Optional<MojosExecutionStrategy> foreign = strategies.stream()
                .filter(strategy -> !PLAIN.contains(strategy.getClass().getName()))
                .findFirst();
        if (foreign.isPresent()) {
            foreign.get().execute(mojos, session, runner);
        } else if (!agentContext.config().isPresent() || session.getRequest().getDegreeOfConcurrency() > 1) {
            for (MojoExecution mojo : mojos) {
                runner.run(mojo);
            }
        } else {
            executeGroups(mojos, session, runner, agentContext.config().get());
        }
    }

    private void executeGroups(
            List<MojoExecution> mojos, MavenSession session, MojoExecutionRunner runner, AgentConfig config)
            throws LifecycleExecutionException {
        MavenProject project = session.getCurrentProject();
        TestGroups tests = new TestGroups(config, execution -> !TestForks.runsInsideMaven(execution, session, project));
        List<List<MojoExecution>> groups = tests.group(mojos);
        int direct = config.defersTests() && !RUNNING_GOAL.get() ? tests.countBeforeDeferred(groups) : groups.size();
        if (tests.hasTestsInMavensJvm(mojos) || mojos.stream().anyMatch(ParallelTestStrategy::isAggregator)) {
            awaitDeferredTests(project);
        }
        for (List<MojoExecution> group : groups.subList(0, direct)) {
            if (tests.areForkedTests(group)) {
                runInParallel(group, session, project, runner);
            } else {
                run(group.get(0), runner);
            }
        }
        if (direct < groups.size()) {
            deferredTests.add(project, () -> {
                for (List<MojoExecution> group : groups.subList(direct, groups.size())) {
                    runInParallel(group, session, project, runner);
                }
            });
        }
    }

    private static boolean isAggregator(MojoExecution mojo) {
        return mojo.getMojoDescriptor() != null && mojo.getMojoDescriptor().isAggregator();
    }

    private void awaitDeferredTests(MavenProject project) throws LifecycleExecutionException {
        try {
            deferredTests.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LifecycleExecutionException("Interrupted while tests of earlier modules ran", null, project, e);
        }
    }

    private void runInParallel(
            List<MojoExecution> group, MavenSession session, MavenProject project, MojoExecutionRunner runner)
            throws LifecycleExecutionException {
        Throwable failure;
        try {
            failure = parallelRuns.run(
                    byEnvironment(group),
                    // Computed on first access, into a map that other threads would see half filled.
                    project::getArtifactMap,
                    execution -> run(execution, session, project, runner));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LifecycleExecutionException("Interrupted while tests ran", group.get(0), project, e);
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
        boolean before = RUNNING_GOAL.get();
        RUNNING_GOAL.set(true);
        try {
            runner.run(execution);
        } finally {
            RUNNING_GOAL.set(before);
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
