package io.github.waymark.matrix.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojosExecutionStrategy;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class LaneStrategyTest {

    private static final List<MojoExecution> MOJOS = List.of(
            TestGroupsTest.goal("compile", "default-compile"),
            TestGroupsTest.goal("test", "default-test@jdk17"),
            TestGroupsTest.goal("test", "default-test@jdk25"),
            TestGroupsTest.goal("jar", "default-jar"));

    private final Lanes lanes = new Lanes();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    private final MavenProject project = new MavenProject();
    private final MavenSession session = session();

    @Test
    void copiesOfATestExecutionOverlapAndNothingElseDoes() throws LifecycleExecutionException {
        CyclicBarrier both = new CyclicBarrier(2);

        strategy(2).execute(MOJOS, session, mojo -> {
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
    @CsvSource({"1, 1, 1", "2, 4, 1", "2, 1, 0"})
    void withOneLaneOrThreadsOrTestsInsideMavenOneGoesAfterTheOther(int allowed, int threads, int forkCount)
            throws LifecycleExecutionException {
        request.setDegreeOfConcurrency(threads);
        project.getProperties().setProperty("forkCount", String.valueOf(forkCount));
        Thread here = Thread.currentThread();

        strategy(allowed).execute(MOJOS, session, mojo -> {
            assertSame(here, Thread.currentThread());
            seen.add(mojo.getExecutionId());
        });

        assertEquals(List.of("default-compile", "default-test@jdk17", "default-test@jdk25", "default-jar"), seen);
    }

    @Test
    void whoeverDecidesHowGoalsAreRunDecidesAlone() throws LifecycleExecutionException {
        MojosExecutionStrategy cache = (mojos, ignored, runner) -> seen.add(mojos.size() + " goals");
        List<MojosExecutionStrategy> all = new ArrayList<>();
        LaneStrategy strategy = new LaneStrategy(new Desk(TestGroupsTest.orders(2), null), lanes, all);
        // A plugin that brings the agent along is no other strategy.
        all.add(new LaneStrategy(new Desk(null, null), lanes, all));
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
                () -> strategy(2).execute(MOJOS, session, mojo -> {
                    seen.add(mojo.getExecutionId());
                    if (mojo.getExecutionId().endsWith("@jdk17")) {
                        throw fault;
                    }
                }));

        assertSame(fault, thrown);
        assertEquals(List.of("default-compile", "default-test@jdk17", "default-test@jdk25"), seen);
    }

    private LaneStrategy strategy(int allowed) {
        List<MojosExecutionStrategy> all = new ArrayList<>();
        all.add(new LaneStrategy(new Desk(TestGroupsTest.orders(allowed), null), lanes, all));
        return (LaneStrategy) all.get(0);
    }

    private void meet(CyclicBarrier both) throws LifecycleExecutionException {
        try {
            lanes.go();
            both.await(10, TimeUnit.SECONDS);
            lanes.done();
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
