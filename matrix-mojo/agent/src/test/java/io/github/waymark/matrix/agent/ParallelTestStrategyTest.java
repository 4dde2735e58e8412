package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojosExecutionStrategy;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class ParallelTestStrategyTest {

    private static final List<MojoExecution> MOJOS = List.of(
            TestGroupsTest.goal("compile", "default-compile"),
            TestGroupsTest.goal("test", "default-test@jdk17"),
            TestGroupsTest.goal("test", "default-test@jdk25"),
            TestGroupsTest.goal("jar", "default-jar"));

    private final ParallelTestRuns parallelRuns = new ParallelTestRuns(2);
    private final DeferredTests deferredTests = new DeferredTests(2);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject project = new MavenProject();
    private final MavenSession session = session();

    @Test
    void copiesOfATestExecutionOverlapAndNothingElseDoes() throws LifecycleExecutionException {
        CyclicBarrier both = new CyclicBarrier(2);

        strategy(TestGroupsTest.config(2)).execute(MOJOS, session, mojo -> {
            assertSame(project, session.getCurrentProject());
            if (mojo.getGoal().equals("test")) {
                meet(both);
            }
            seen.add(mojo.getGoal());
        });

        assertEquals(List.of("compile", "test", "test", "jar"), seen);
        assertSame(project, session.getCurrentProject());
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "1, 0"})
    void withThreadsOrTestsInsideMavenOneGoesAfterTheOther(int threads, int forkCount)
            throws LifecycleExecutionException {
        request.setDegreeOfConcurrency(threads);
        project.getProperties().setProperty("forkCount", String.valueOf(forkCount));
        Thread here = Thread.currentThread();

        strategy(TestGroupsTest.config(2, true)).execute(MOJOS, session, mojo -> {
            assertSame(here, Thread.currentThread());
            seen.add(mojo.getExecutionId());
        });

        assertEquals(List.of("default-compile", "default-test@jdk17", "default-test@jdk25", "default-jar"), seen);
    }

    @Test
    void whoeverDecidesHowGoalsAreRunDecidesAlone() throws LifecycleExecutionException {
        MojosExecutionStrategy cache = (mojos, ignored, runner) -> seen.add(mojos.size() + " goals");
        List<MojosExecutionStrategy> all = new ArrayList<>();
        ParallelTestStrategy strategy = new ParallelTestStrategy(
                new AgentContext(TestGroupsTest.config(2), null), parallelRuns, deferredTests, all);
        // A plugin that brings the agent along is no other strategy.
        all.add(new ParallelTestStrategy(new AgentContext(null, null), parallelRuns, deferredTests, all));
        all.add(strategy);
        all.add(cache);

        strategy.execute(MOJOS, session, mojo -> seen.add(mojo.getGoal()));

        assertEquals(List.of("4 goals"), seen);
    }

    @Test
    void whatALaneThrowsEndsTheModule() {
        LifecycleExecutionException fault = new LifecycleExecutionException("the JVM did not start");

        LifecycleExecutionException thrown = assertThrows(
                LifecycleExecutionException.class,
                () -> strategy(TestGroupsTest.config(2)).execute(MOJOS, session, mojo -> {
                    seen.add(mojo.getExecutionId());
                    if (mojo.getExecutionId().endsWith("@jdk17")) {
                        throw fault;
                    }
                }));

        assertSame(fault, thrown);
        assertEquals(List.of("default-compile", "default-test@jdk17", "default-test@jdk25"), seen);
    }

    @Test
    void testsThatNothingFollowsRunWhileMavenGoesOn() throws LifecycleExecutionException, InterruptedException {
        CountDownLatch next = new CountDownLatch(1);
        ParallelTestStrategy strategy = strategy(TestGroupsTest.config(2, true));

        strategy.execute(MOJOS.subList(0, 3), session, mojo -> {
            assertSame(project, session.getCurrentProject());
            if (mojo.getGoal().equals("test")) {
                await(next);
            }
            seen.add(mojo.getGoal());
        });
        strategy.execute(List.of(MOJOS.get(0)), session, mojo -> seen.add("compile the next"));
        next.countDown();
        deferredTests.await();

        assertEquals(List.of("compile", "compile the next", "test", "test"), seen);
        assertTrue(deferredTests.has(project));
    }

    @ParameterizedTest
    @CsvSource({"aggregator", "inside"})
    void whatTouchesAllModulesOrRunsTestsInMavenWaitsForThem(String kind) throws LifecycleExecutionException {
        CountDownLatch begun = new CountDownLatch(1);
        ParallelTestStrategy strategy = strategy(TestGroupsTest.config(2, true));
        strategy.execute(MOJOS.subList(1, 2), session, mojo -> {
            await(begun);
            seen.add("test");
        });
        MojoExecution other = MOJOS.get(1);
        if (kind.equals("inside")) {
            project.getProperties().setProperty("forkCount", "0");
        } else {
            MojoDescriptor descriptor = new MojoDescriptor();
            descriptor.setGoal("site");
            descriptor.setAggregator(true);
            other = new MojoExecution(descriptor, "default-cli");
        }
        begun.countDown();

        strategy.execute(List.of(other), session, mojo -> seen.add(kind));

        assertEquals(List.of("test", kind), seen);
    }

    @Test
    void aGoalThatForksALifecycleSeesItsTestsDone() throws LifecycleExecutionException {
        ParallelTestStrategy strategy = strategy(TestGroupsTest.config(2, true));

        strategy.execute(MOJOS.subList(0, 1), session, report -> {
            strategy.execute(MOJOS.subList(1, 3), session, mojo -> seen.add(mojo.getGoal()));
            seen.add("report");
        });

        assertEquals(List.of("test", "test", "report"), seen);
        assertFalse(deferredTests.has(project));
    }

    private ParallelTestStrategy strategy(AgentConfig config) {
        List<MojosExecutionStrategy> all = new ArrayList<>();
        all.add(new ParallelTestStrategy(new AgentContext(config, null), parallelRuns, deferredTests, all));
        return (ParallelTestStrategy) all.get(0);
    }

    private static void await(CountDownLatch latch) throws LifecycleExecutionException {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new LifecycleExecutionException(e);
        }
    }

    private void meet(CyclicBarrier both) throws LifecycleExecutionException {
        try {
            parallelRuns.awaitSlot();
            both.await(10, TimeUnit.SECONDS);
            parallelRuns.lockCompletion();
        } catch (Exception e) {
            throw new LifecycleExecutionException(e);
        }
    }

    @SuppressWarnings("deprecation") // Maven itself has no other way to make one.
    private MavenSession session() {
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        session.setCurrentProject(project);
        return session;
    }
}
