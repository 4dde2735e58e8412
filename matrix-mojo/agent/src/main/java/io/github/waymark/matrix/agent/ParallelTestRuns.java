package io.github.waymark.matrix.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Runs test runs at the same time, each in a thread of its own: those of one module, which form a group, and those of several groups.
 *
 * <p>In a group only the tests themselves overlap. What Maven does before them changes the module that all share (it sets the filter of
 * its artifacts anew, for instance), so a lane gets ready only after the one before it is ready, and none goes before all are. What
 * Maven does after the tests of one is done before it begins with those of another.
 */
@Named
@Singleton
final class ParallelTestRuns {

    private static final ThreadLocal<@Nullable Lane> HERE = new ThreadLocal<>();

    /** What a lane does. */
    interface Work<T> {

        /** Does it; calls {@link ParallelTestRuns#go} and {@link ParallelTestRuns#done} around what may overlap. */
        void with(T item) throws Exception;
    }

    /** One thread's part. */
    private static final class Lane {

        private final TestSlots line;
        private final int number;
        private final ReentrantLock afterwards;
        private @Nullable Throwable failure;

        Lane(TestSlots line, int number, ReentrantLock afterwards) {
            this.line = line;
            this.number = number;
            this.afterwards = afterwards;
        }

        private void leave() {
            if (afterwards.isHeldByCurrentThread()) {
                afterwards.unlock();
            }
            line.over(number);
        }
    }

    private final TestSlots line;

    @Inject
    ParallelTestRuns(AgentContext agentContext) {
        this(agentContext.orders().map(AgentConfig::lanes).orElse(1));
    }

    /** Lanes of which so many may be between {@link #go} and their end at the same time. */
    ParallelTestRuns(int atOnce) {
        line = new TestSlots(atOnce);
    }

    /**
     * Runs all of a group; returns when the last has ended.
     *
     * @param items one for each lane, by the environment that it runs the tests of; the first go first
     * @param ready is done when all have come to {@link #go}, and before any goes on
     * @return what the first item that failed threw, with what others threw suppressed in it; null when none failed
     * @throws InterruptedException when this thread was interrupted; all lanes were interrupted then, and have ended
     */
    <T> @Nullable Throwable run(Map<String, T> items, Runnable ready, Work<T> work) throws InterruptedException {
        ReentrantLock afterwards = new ReentrantLock();
        List<Lane> lanes = new ArrayList<>();
        items.keySet().forEach(environment -> lanes.add(new Lane(line, line.number(environment), afterwards)));
        List<Thread> threads = new ArrayList<>();
        try {
            for (T item : items.values()) {
                Lane lane = lanes.get(threads.size());
                Thread thread = new Thread(
                        () -> lane.failure = failure(lane, item, work),
                        Thread.currentThread().getName() + "-lane-" + threads.size());
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
                line.awaitSettled(lane.number);
            }
            ready.run();
            lanes.forEach(lane -> line.open(lane.number));
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            joinAll(threads);
            throw e;
        } finally {
            lanes.subList(threads.size(), lanes.size()).forEach(lane -> line.over(lane.number));
        }
        if (joinAll(threads)) {
            throw new InterruptedException();
        }
        return joined(lanes);
    }

    private static <T> @Nullable Throwable failure(Lane lane, T item, Work<T> work) {
        HERE.set(lane);
        try {
            work.with(item);
            return null;
        } catch (Exception | Error e) {
            return e;
        } finally {
            HERE.remove();
            lane.leave();
        }
    }

    /** Waits for the end of all; an interrupt is handed on to them. Whether there was one. */
    private static boolean joinAll(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.forEach(Thread::interrupt);
                }
            }
        }
        return interrupted;
    }

    private static @Nullable Throwable joined(List<Lane> lanes) {
        Throwable first = null;
        for (Lane lane : lanes) {
            Throwable failure = lane.failure;
            if (first == null) {
                first = failure;
            } else if (failure != null && failure != first) {
                first.addSuppressed(failure);
            }
        }
        return first;
    }

    /** In a lane: waits until all others of its group are ready too, and its turn has come. Elsewhere nothing happens. */
    void go() throws InterruptedException {
        Lane lane = HERE.get();
        if (lane != null) {
            lane.line.go(lane.number);
        }
    }

    /** In a lane: what follows, to its end, does not overlap with the same part of other lanes. Elsewhere nothing happens. */
    void done() {
        Lane lane = HERE.get();
        if (lane != null && !lane.afterwards.isHeldByCurrentThread()) {
            lane.afterwards.lock();
        }
    }
}
