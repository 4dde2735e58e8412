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
 * Runs test runs in parallel, each in a thread of its own. The test runs of one module form a group; groups may also run in parallel.
 *
 * <p>Within a group only the tests themselves overlap. Before them Maven changes the shared module (it sets its artifact filter, for
 * instance), so members are prepared one after another, and no tests start before all members are ready. After the tests Maven completes
 * one member at a time.
 */
@Named
@Singleton
final class ParallelTestRuns {

    private static final ThreadLocal<@Nullable Member> CURRENT = new ThreadLocal<>();

    /** The work of a member. */
    interface Work<T> {

        /**
         * Runs it; calls {@link ParallelTestRuns#awaitSlot} and {@link ParallelTestRuns#lockCompletion} around the part that may overlap.
         */
        void run(T item) throws Exception;
    }

    /** One test run of a group. */
    private static final class Member {

        private final TestSlots slots;
        private final int number;
        private final ReentrantLock completion;
        private @Nullable Throwable failure;

        Member(TestSlots slots, int number, ReentrantLock completion) {
            this.slots = slots;
            this.number = number;
            this.completion = completion;
        }

        private void leave() {
            if (completion.isHeldByCurrentThread()) {
                completion.unlock();
            }
            slots.release(number);
        }
    }

    private final TestSlots slots;

    @Inject
    ParallelTestRuns(AgentContext agentContext) {
        this(agentContext.config().map(AgentConfig::slots).orElse(1));
    }

    /** With a limit for the number of tests that run at the same time. */
    ParallelTestRuns(int limit) {
        slots = new TestSlots(limit);
    }

    /**
     * Runs all members of a group; returns when the last has ended.
     *
     * @param items one for each member by its environment, in the order in which they run
     * @param ready is called when all members wait in {@link #awaitSlot}, before any of them continues
     * @return the exception of the first member that failed, with those of others as suppressed exceptions; null when none failed
     * @throws InterruptedException when this thread was interrupted; all members were interrupted then and have ended
     */
    <T> @Nullable Throwable run(Map<String, T> items, Runnable ready, Work<T> work) throws InterruptedException {
        ReentrantLock completion = new ReentrantLock();
        List<Member> members = new ArrayList<>();
        items.keySet().forEach(environment -> members.add(new Member(slots, slots.register(environment), completion)));
        List<Thread> threads = new ArrayList<>();
        try {
            for (T item : items.values()) {
                Member member = members.get(threads.size());
                Thread thread = new Thread(
                        () -> member.failure = failure(member, item, work),
                        Thread.currentThread().getName() + "-tests-" + threads.size());
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
                slots.awaitReady(member.number);
            }
            ready.run();
            members.forEach(member -> slots.open(member.number));
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            joinAll(threads);
            throw e;
        } finally {
            members.subList(threads.size(), members.size()).forEach(member -> slots.release(member.number));
        }
        if (joinAll(threads)) {
            throw new InterruptedException();
        }
        return firstFailure(members);
    }

    private static <T> @Nullable Throwable failure(Member member, T item, Work<T> work) {
        CURRENT.set(member);
        try {
            work.run(item);
            return null;
        } catch (Exception | Error e) {
            return e;
        } finally {
            CURRENT.remove();
            member.leave();
        }
    }

    /** Waits for all threads to end and passes an interrupt to them; returns whether there was one. */
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

    private static @Nullable Throwable firstFailure(List<Member> members) {
        Throwable first = null;
        for (Member member : members) {
            Throwable failure = member.failure;
            if (first == null) {
                first = failure;
            } else if (failure != null && failure != first) {
                first.addSuppressed(failure);
            }
        }
        return first;
    }

    /** In a member: waits until its whole group is ready and a slot is free. Elsewhere it does nothing. */
    void awaitSlot() throws InterruptedException {
        Member member = CURRENT.get();
        if (member != null) {
            member.slots.acquire(member.number);
        }
    }

    /** In a member: from now to its end it does not overlap with the same part of other members. Elsewhere it does nothing. */
    void lockCompletion() {
        Member member = CURRENT.get();
        if (member != null && !member.completion.isHeldByCurrentThread()) {
            member.completion.lock();
        }
    }
}
