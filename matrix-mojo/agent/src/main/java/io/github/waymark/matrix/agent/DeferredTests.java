package io.github.waymark.matrix.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenExecutionResult;
import org.apache.maven.project.MavenProject;

/**
 * Tests that are the last goals of their module: they run while Maven compiles the modules that follow.
 *
 * <p>Maven takes such a module for done. That it failed after all, as its tests had no JVM that starts, is told to Maven at the end,
 * before it tells people.
 */
@Named
@Singleton
final class DeferredTests {

    /** What runs the tests of a module. */
    interface Work {

        /** Returns when they have ended. */
        void run() throws Exception;
    }

    private final ExecutorService threads;
    private final Map<MavenProject, CompletableFuture<Optional<Throwable>>> modules = new LinkedHashMap<>();

    @Inject
    DeferredTests(AgentContext agentContext) {
        this(agentContext.orders().map(AgentConfig::lanes).orElse(1));
    }

    /** Tests of which so many run at the same time; those of one module more get ready meanwhile. */
    DeferredTests(int atOnce) {
        threads = Executors.newFixedThreadPool(atOnce + 1, work -> {
            Thread thread = new Thread(work, "matrix-late");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs the tests of a module after those of the modules before it, in another thread. */
    void add(MavenProject project, Work tests) {
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        synchronized (modules) {
            // Maven comes to a module again where goals for the whole reactor stand between phases.
            modules.merge(
                    project,
                    end,
                    (before, after) -> before.thenCombine(after, (one, other) -> one.isPresent() ? one : other));
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        threads.execute(() -> {
            Thread.currentThread().setContextClassLoader(loader);
            try {
                tests.run();
                end.complete(Optional.empty());
            } catch (Exception | Error e) {
                end.complete(Optional.of(e));
            }
        });
    }

    /** Whether a module has tests that were added, whether they have ended or not. */
    boolean has(MavenProject project) {
        return modules().containsKey(project);
    }

    /**
     * Hands on how the tests of a module ended: at once, or later.
     *
     * @param end is given what kept them from running, if anything did
     */
    void whenEnded(MavenProject project, Consumer<Optional<Throwable>> end) {
        synchronized (modules) {
            modules.put(
                    project,
                    modules.getOrDefault(project, CompletableFuture.completedFuture(Optional.empty()))
                            .whenComplete((failure, bug) -> end.accept(failure)));
        }
    }

    /** Waits until the tests of all modules so far have ended. */
    void await() throws InterruptedException {
        try {
            CompletableFuture.allOf(modules().values().toArray(new CompletableFuture<?>[0]))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("what was to be told of tests could not be told", e.getCause());
        }
    }

    /** The tests of all modules have to end now; what kept them from running makes their modules fail. */
    void finish(MavenExecutionResult result) {
        try {
            await();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
        Optional<Throwable> open = Optional.of(new InterruptedException("interrupted before the tests had ended"));
        modules()
                .forEach((project, end) -> end.getNow(open).ifPresent(failure -> {
                    result.addException(failure);
                    result.addBuildSummary(new BuildFailure(project, time(result, project), failure));
                }));
        threads.shutdown();
    }

    /** Hands an interrupt on, and gives the tests' JVMs time to end. */
    private void stop() {
        threads.shutdownNow();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        boolean ended = false;
        while (!ended && System.nanoTime() < end) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // A second one says nothing new.
                ended = false;
            }
        }
    }

    private static long time(MavenExecutionResult result, MavenProject project) {
        BuildSummary summary = result.getBuildSummary(project);
        return summary == null ? 0 : summary.getTime();
    }

    private Map<MavenProject, CompletableFuture<Optional<Throwable>>> modules() {
        synchronized (modules) {
            return new LinkedHashMap<>(modules);
        }
    }
}
