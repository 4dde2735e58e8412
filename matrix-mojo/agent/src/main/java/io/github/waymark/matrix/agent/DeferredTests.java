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
 * Runs tests that are the last goals of their module while Maven builds the modules that follow.
 *
 * <p>Maven considers such a module finished. A failure, such as a JVM of the tests that doesn't start, is added to Maven's result before
 * Maven prints it.
 */
@Named
@Singleton
final class DeferredTests {

    /** The tests of a module. */
    interface Work {

        /** Runs them; returns when they have ended. */
        void run() throws Exception;
    }

    private final ExecutorService threads;
    private final Map<MavenProject, CompletableFuture<Optional<Throwable>>> modules = new LinkedHashMap<>();

    @Inject
    DeferredTests(AgentContext agentContext) {
        this(agentContext.config().map(AgentConfig::slots).orElse(1));
    }

    /** With one thread more than tests run at the same time, so that the next module can be prepared meanwhile. */
    DeferredTests(int slots) {
        threads = Executors.newFixedThreadPool(slots + 1, work -> {
            Thread thread = new Thread(work, "matrix-deferred-tests");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Queues the tests of a module; they run in another thread. */
    void add(MavenProject project, Work tests) {
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        synchronized (modules) {
            // Maven returns to a module when goals for the whole reactor are between its phases.
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

    /** Whether tests of a module were added, ended or not. */
    boolean has(MavenProject project) {
        return modules().containsKey(project);
    }

    /**
     * Calls {@code end} when the tests of a module have ended, at once or later.
     *
     * @param end receives the failure to run them, if any
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
            throw new IllegalStateException("The end of tests could not be reported", e.getCause());
        }
    }

    /** Waits for the tests of all modules and marks the modules as failed whose tests could not be run. */
    void finish(MavenExecutionResult result) {
        try {
            await();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
        Optional<Throwable> unfinished =
                Optional.of(new InterruptedException("interrupted before the tests had ended"));
        modules()
                .forEach((project, end) -> end.getNow(unfinished).ifPresent(failure -> {
                    result.addException(failure);
                    result.addBuildSummary(new BuildFailure(project, time(result, project), failure));
                }));
        threads.shutdown();
    }

    /** Interrupts the threads and gives the tests' JVMs ten seconds to end. */
    private void stop() {
        threads.shutdownNow();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        boolean ended = false;
        while (!ended && System.nanoTime() < end) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                // Already stopping.
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
